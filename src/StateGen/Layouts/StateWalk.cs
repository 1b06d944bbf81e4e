using System.Globalization;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;
using StateGen.IO;

namespace StateGen.Layouts;

/// <summary>
/// Reads a blob value by value and knows at each moment the path to the value. Restoring keeps no such record, so that it costs nothing.
/// Only after a failure is the blob walked a second time.
/// </summary>
/// <param name="root">The name of the root's type.</param>
/// <param name="target">The offset of the value at which the walk ends, or -1 to walk to the end.</param>
/// <param name="mark">The offset up to which the code that failed had read.</param>
internal sealed class StateWalk(string root, int target, int mark = -1)
{
    private readonly Stack<string> _path = new([root]);

    /// <summary>The offset of the value reached last.</summary>
    internal int Offset { get; private set; }

    /// <summary>The offset of the last value that begins before the mark.</summary>
    internal int LastReached { get; private set; } = -1;

    /// <summary>Whether the root object has ended.</summary>
    internal bool IsAtEnd { get; set; }

    /// <summary>Set when the walk has ended because the stack of the thread would not have held the rest of it.</summary>
    internal bool GaveUp { get; private set; }

    /// <summary>Set when the walk has stopped at the offset that it was to find.</summary>
    internal bool Found { get; private set; }

    /// <summary>Whether the walk is in a member whose value must not be shown, or stopped in one.</summary>
    internal bool IsInSensitive { get; private set; }

    /// <summary>Whether the walk has met such a member.</summary>
    internal bool MetSensitive { get; private set; }

    /// <summary>The member that the walk is in.</summary>
    internal string Path => string.Concat(Steps);

    /// <summary>The steps to the member that the walk is in.</summary>
    internal IEnumerable<string> Steps => _path.Reverse();

    /// <summary>A value begins. At the offset looked for the walk ends, with an exception that only its caller sees.</summary>
    internal void Reach(ref StateReader reader)
    {
        Offset = reader.Offset;
        if (Offset < mark)
        {
            LastReached = Math.Max(LastReached, Offset);
        }

        if (Offset == target)
        {
            Found = true;
            StateFormatException.Throw(StateErrorCode.Malformed, "Found.");
        }
    }

    /// <summary>Goes into a part, whose name in the path is this.</summary>
    internal void Enter(string step)
    {
        EnsureStack();
        _path.Push(step);
    }

    /// <summary>
    /// Ends the walk if the stack may not hold another step. A walk takes more of the stack than a restore, and the thread has only
    /// shown that it holds the restore.
    /// </summary>
    private void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            GaveUp = true;
            StateFormatException.Throw(StateErrorCode.TooDeep, "The stack of the thread does not hold the walk.");
        }
    }

    /// <summary>Goes into an item of a collection.</summary>
    internal void EnterItem(int index) => Enter(StepToItem(index));

    /// <summary>The step of a path that leads to an item.</summary>
    internal static string StepToItem(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    internal void Leave() => _path.Pop();

    /// <summary>Reads over an object: the chains of layers of its classes, or the case of a union.</summary>
    internal void WalkObject(ref StateReader reader, StateLayout layout)
    {
        EnsureStack();
        if (layout.IsUnion)
        {
            WalkCase(ref reader, layout);
        }

        if (layout.PreservesReferences)
        {
            reader.AddReference(layout);
        }

        for (int first = 0; first < layout.Layers.Count;)
        {
            int next = first + 1;
            while (next < layout.Layers.Count && layout.Layers[next].Version > 1)
            {
                next++;
            }

            WalkChain(ref reader, layout.Layers, first, next);
            first = next;
        }

        if (layout.PreservesReferences)
        {
            reader.EndReference();
        }
    }

    private void WalkCase(ref StateReader reader, StateLayout layout)
    {
        Reach(ref reader);
        ulong tag = reader.ReadVarint(int.MaxValue);
        if (tag == 0 && layout.Cases.Any(one => one.Layout().PreservesReferences))
        {
            object referred = reader.ReferenceOf(reader.ReadVarint(int.MaxValue));
            if (!layout.Cases.Any(one => one.Layout() == referred))
            {
                StateFormatException.Throw(StateErrorCode.Malformed, "A reference is to an object of another type.");
            }

            return;
        }

        StateCase? found = layout.Cases.FirstOrDefault(one => one.Tag == (int)tag);
        if (found is null && layout.CarriesUnknownCases)
        {
            UnknownCaseData.Read(ref reader, tag);
            return;
        }

        found = found ?? throw new StateFormatException(StateErrorCode.UnknownCase, $"The union has no case {tag}.");
        int end = reader.EnterCase();
        WalkObject(ref reader, found.Layout());
        reader.LeaveCase(end);
    }

    /// <summary>Reads over the layers of one class, the unknown ones included.</summary>
    private void WalkChain(ref StateReader reader, IReadOnlyList<StateLayer> layers, int first, int end)
    {
        Span<int> outerEnds = stackalloc int[end - first];
        int entered = 0;
        bool more = true;
        for (int i = first; more && i < end; i++)
        {
            if (i > first)
            {
                Reach(ref reader);
                outerEnds[entered++] = reader.EnterLaterLayer();
            }

            more = WalkLayer(ref reader, layers[i]);
        }

        if (more)
        {
            Reach(ref reader);
            reader.ReadLengthPrefixed();
        }

        while (entered > 0)
        {
            reader.LeaveLaterLayer(outerEnds[--entered]);
        }
    }

    /// <summary>Reads over the first layers of so many structs in columns.</summary>
    internal void WalkColumns(ref StateReader reader, StateLayer layer, int count)
    {
        for (int done = 0; done < count; done += ColumnMask.MaxCount)
        {
            int next = Math.Min(count, done + ColumnMask.MaxCount);
            Enter(string.Create(CultureInfo.InvariantCulture, $"[{done}..{next}]"));
            foreach (StateMember member in layer.Members)
            {
                WalkMember(ref reader, member, member.Shape, next - done);
            }

            Leave();
        }
    }

    private void WalkMember(ref StateReader reader, StateMember member, StateShape? shape, int columns = 0)
    {
        bool wasInSensitive = IsInSensitive;
        IsInSensitive |= member.IsSensitive;
        MetSensitive |= member.IsSensitive;
        Enter("." + member.Name);
        if (shape is null)
        {
            // In a column a truth value is its bit of the mask, and there is nothing else to read.
            Reach(ref reader);
            ColumnMask.Read(ref reader, columns);
        }
        else if (columns > 0)
        {
            shape.WalkColumns(ref reader, this, columns);
        }
        else
        {
            shape.Walk(ref reader, this);
        }

        _path.Pop();
        IsInSensitive = wasInSensitive;
    }

    private bool WalkLayer(ref StateReader reader, StateLayer layer)
    {
        Reach(ref reader);
        int bits = layer.Members.Count + 1;
        byte[] presence = reader.ReadBytes((bits + 7) / 8).ToArray();
        if ((bits & 7) != 0 && presence[^1] >> (bits & 7) != 0)
        {
            throw new StateFormatException(StateErrorCode.Malformed, "An unused presence bit is set.");
        }

        for (int i = 0; i < layer.Members.Count; i++)
        {
            StateMember member = layer.Members[i];
            if (member.Shape is not null && IsSet(presence, i))
            {
                WalkMember(ref reader, member, member.Shape);
            }
        }

        return IsSet(presence, bits - 1);
    }

    private static bool IsSet(byte[] bits, int index) => (bits[index >> 3] & (1 << (index & 7))) != 0;
}
