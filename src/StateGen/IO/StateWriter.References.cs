using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Objects whose identity is preserved.</content>
public ref partial struct StateWriter
{
    /// <summary>Begins a later layer. Its length goes before it, and its references and repeated strings are its own.</summary>
    /// <returns>What <see cref="EndLaterLayer"/> needs.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginLaterLayer()
    {
        _laterLayers++;
        _skippable++;
        return BeginLengthPrefixed();
    }

    /// <summary>Ends a later layer.</summary>
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

    /// <summary>Begins the case of a union. Its length goes before it, and its repeated strings are its own.</summary>
    /// <returns>What <see cref="EndCase"/> needs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int BeginCase()
    {
        _skippable++;
        return BeginLengthPrefixed();
    }

    /// <summary>Ends the case of a union.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndCase(int start)
    {
        EndLengthPrefixed(start);
        _skippable--;
    }

    /// <summary>How many objects have got a number.</summary>
    internal readonly int ReferenceCount => _numbered?.Count ?? 0;

    /// <summary>Gives an object that is being written its number.</summary>
    /// <exception cref="InvalidOperationException">It has one in another layer.</exception>
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

    /// <summary>Writes the number of an object that was written before, or 0 before one that is written now.</summary>
    /// <returns>Whether it was written before.</returns>
    internal bool TryWriteReference(object value)
    {
        int number = NumberOf(value);
        WriteVarint((uint)number);
        return number > 0;
    }

    /// <summary>Writes an object in the slot of a union as tag 0 and its number, if it was written before.</summary>
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

    /// <summary>The number of an object that was written before, or 0.</summary>
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
        $"A {value.GetType().Name} is in a later layer and is also referred to from outside of that layer. "
        + "It would be two objects after a restore. Members that share objects must have the same Since.");
}
