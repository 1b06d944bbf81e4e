using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Later layers, cases of unions, and preserved references.</content>
public ref partial struct StateWriter
{
    /// <summary>Starts a later layer, which has a length, and tables of references and repeated strings of its own.</summary>
    /// <returns>The value to pass to <see cref="EndLaterLayer"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginLaterLayer()
    {
        _laterLayers++;
        _skippable++;
        return BeginLengthPrefixed();
    }

    /// <summary>Ends a later layer and sets its length.</summary>
    /// <param name="start">The result of <see cref="BeginLaterLayer"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndLaterLayer(int start)
    {
        EndLengthPrefixed(start);
        if (_references is not null && _references.Depth == _laterLayers)
        {
            _references = _references.Outer;
        }

        _laterLayers--;
        _skippable--;
    }

    /// <summary>Starts the case of a union, which has a length, and a table of repeated strings of its own.</summary>
    /// <returns>The value to pass to <see cref="EndCase"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int BeginCase()
    {
        _skippable++;
        return BeginLengthPrefixed();
    }

    /// <summary>Ends the case of a union and sets its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndCase(int start)
    {
        EndLengthPrefixed(start);
        _skippable--;
    }

    /// <summary>The number of objects that have a number.</summary>
    internal readonly int ReferenceCount => _numbered?.Count ?? 0;

    /// <summary>Gives an object the next number. Call this before its members are written, because they may refer to it.</summary>
    /// <exception cref="InvalidOperationException">The object already has a number in another layer.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddReference(object value)
    {
        ReferenceTable table = References();
        _numbered ??= new Dictionary<object, (ReferenceTable Table, int Number)>(ReferenceEqualityComparer.Instance);
        if (!_numbered.TryAdd(value, (table, table.TakeNumber())))
        {
            ThrowInTwoLayers(value);
        }
    }

    /// <summary>Writes the number of an object that was written before, or 0 if the caller must write the object.</summary>
    /// <returns>Whether the object was written before.</returns>
    internal bool TryWriteReference(object value)
    {
        int number = NumberOf(value);
        WriteVarint((uint)number);
        return number > 0;
    }

    /// <summary>Writes a value of a union as tag 0 and the number of the object, if the object was written before.</summary>
    internal bool TryWriteReferenceCase(object value)
    {
        int number = NumberOf(value);
        if (number == 0)
        {
            return false;
        }

        WriteVarint(0);
        WriteVarint((uint)number);
        return true;
    }

    /// <summary>Returns the number of an object that was written before, or 0.</summary>
    private int NumberOf(object value)
    {
        if (_numbered is null || !_numbered.TryGetValue(value, out (ReferenceTable Table, int Number) found))
        {
            return 0;
        }

        if (found.Table != References())
        {
            ThrowInTwoLayers(value);
        }

        return found.Number;
    }

    private ReferenceTable References()
    {
        if (_references is null || _references.Depth != _laterLayers)
        {
            _references = new ReferenceTable(_laterLayers, _references);
        }

        return _references;
    }

    [DoesNotReturn]
    private static void ThrowInTwoLayers(object value) => throw new InvalidOperationException(
        $"A {value.GetType().Name} in a later layer (Since above 1) is also referenced from outside of that layer, "
        + "and would be restored as two objects. Reference it only from members of one object that have the same Since.");
}
