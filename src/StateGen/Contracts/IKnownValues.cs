using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The strings that <see cref="KnownValuesAttribute"/> names. The generator implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKnownValues
{
    /// <summary>How many there are.</summary>
    static abstract int Count { get; }

    /// <summary>Returns the number of a string, or -1 if it is not a known one.</summary>
    static abstract int IndexOf(string value);

    /// <summary>The string of a number, 0 to <see cref="Count"/> - 1.</summary>
    static abstract string ValueAt(int index);
}
