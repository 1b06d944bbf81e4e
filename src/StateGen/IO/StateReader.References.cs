using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Later layers, cases of unions, and preserved references.</content>
public ref partial struct StateReader
{
    /// <summary>Enters a later layer, which has a length, and tables of references and repeated strings of its own.</summary>
    /// <returns>The value to pass to <see cref="LeaveLaterLayer"/>.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left than the length says.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EnterLaterLayer()
    {
        _laterLayers++;
        _skippable++;
        return EnterLengthPrefixed();
    }

    /// <summary>Leaves a later layer.</summary>
    /// <param name="outerEnd">The result of <see cref="EnterLaterLayer"/>.</param>
    /// <exception cref="StateFormatException">The layer has bytes that were not read.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveLaterLayer(int outerEnd)
    {
        LeaveLengthPrefixed(outerEnd);
        if (_references is not null && _references.Depth == _laterLayers)
        {
            _references = _references.Outer;
        }

        _laterLayers--;
        _skippable--;
    }

    /// <summary>Enters the case of a union, which has a length, and a table of repeated strings of its own.</summary>
    /// <returns>The value to pass to <see cref="LeaveCase"/>.</returns>
    /// <exception cref="StateFormatException">Fewer bytes are left than the length says.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int EnterCase()
    {
        _skippable++;
        return EnterLengthPrefixed();
    }

    /// <summary>Leaves the case of a union.</summary>
    /// <exception cref="StateFormatException">The case has bytes that were not read.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void LeaveCase(int outerEnd)
    {
        LeaveLengthPrefixed(outerEnd);
        _skippable--;
    }

    /// <summary>Gives an object the next number. Call this before its members are read, because they may refer to it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddReference(object value) => References().Add(value);

    /// <summary>
    /// Ends the object that <see cref="AddReference"/> began last. If this completes objects, fills the hash tables and sorted collections that
    /// wait for them.
    /// </summary>
    /// <exception cref="StateFormatException">The comparer of a collection treats two items as equal.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndReference() => References().Unfinished.End();

    /// <summary>The incomplete objects that contain the current value; null if there are none.</summary>
    internal readonly UnfinishedObjects? Unfinished =>
        _references is { } table && table.Depth == _laterLayers && table.Unfinished.Any ? table.Unfinished : null;

    /// <summary>Reads the number of an object that was read before, or 0 if the object follows.</summary>
    /// <returns>Whether the object was read before.</returns>
    /// <exception cref="StateFormatException">No object has the number, or the object is of another type.</exception>
    internal bool TryReadReference<T>([NotNullWhen(true)] out T? value)
        where T : class
    {
        ulong number = ReadVarint(int.MaxValue);
        value = number == 0 ? null : Reference<T>(number);
        return value is not null;
    }

    /// <summary>Reads the number of an object that was read before, after the tag 0 of a union. Generated code calls this.</summary>
    /// <exception cref="StateFormatException">No object has the number, or the object is not a case of the union.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T ReadReferenceCase<T>()
        where T : class => Reference<T>(ReadVarint(int.MaxValue));

    /// <summary>Returns the object with a number, whatever its type.</summary>
    /// <exception cref="StateFormatException">No object has the number.</exception>
    internal object ReferenceOf(ulong number)
    {
        ReferenceTable references = References();
        if (number == 0 || number > (uint)references.Count)
        {
            ThrowNoReference(number, references.Count);
        }

        references.Unfinished.Meet((int)number);
        return references[(int)number];
    }

    private T Reference<T>(ulong number)
        where T : class
    {
        object found = ReferenceOf(number);
        if (found is not T value)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "A reference points to an object of another type.");
            return null;
        }

        return value;
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
    private static void ThrowNoReference(ulong number, int count) => StateFormatException.Throw(
        StateErrorCode.OutOfRange, $"A reference points to object {number}, but only {count} came before it.");
}
