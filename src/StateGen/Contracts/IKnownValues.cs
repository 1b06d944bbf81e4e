using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The strings that a <see cref="KnownValuesAttribute"/> lists. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKnownValues
{
    /// <summary>The number of strings.</summary>
    static abstract int Count { get; }

    /// <summary>Returns the number of a string, or -1 if it is not listed.</summary>
    static abstract int IndexOf(string value);

    /// <summary>Returns the string with a number, 0 to <see cref="Count"/> - 1.</summary>
    static abstract string ValueAt(int index);
}
