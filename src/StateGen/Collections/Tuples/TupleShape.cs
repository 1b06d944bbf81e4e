using StateGen.CompilerServices;
using StateGen.Layouts;

namespace StateGen.Collections.Tuples;

/// <summary>A tuple: items with names, some of which can be null.</summary>
/// <param name="items">The items in their order.</param>
internal sealed class TupleShape(params TupleShape.Item[] items) : StateShape
{
    /// <summary>An item.</summary>
    internal static Item Of<T, TFormatter>(string name)
        where TFormatter : IStateFormatter<T> => new(name, FormatterShape.Of<TFormatter, T>(), default(T) is null);

    /// <summary>An item that is never null, though its type has one.</summary>
    internal static Item Always<T, TFormatter>(string name)
        where TFormatter : IStateFormatter<T> => new(name, FormatterShape.Of<TFormatter, T>(), CanBeNull: false);

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        TupleHeader head = TupleHeader.Read(ref reader, items.Count(item => item.CanBeNull));
        foreach (Item item in items)
        {
            if (!item.CanBeNull || !head.NextIsNull<object>())
            {
                walk.Enter("." + item.Name);
                item.Shape.Walk(ref reader, walk);
                walk.Leave();
            }
        }
    }

    internal sealed record Item(string Name, StateShape Shape, bool CanBeNull);
}
