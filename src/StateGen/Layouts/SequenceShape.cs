using StateGen.IO;

namespace StateGen.Layouts;

/// <summary>A collection of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">Their formatter.</typeparam>
public sealed class SequenceShape<T, TFormatter> : StateShape
    where TFormatter : IStateFormatter<T>
{
    private SequenceShape()
    {
    }

    /// <summary>The only one.</summary>
    public static SequenceShape<T, TFormatter> Instance { get; } = new();

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        NullMask mask = NullMask.Read<T>(ref reader, TFormatter.MinSize, out int count);
        for (int i = 0; i < count; i++)
        {
            if (!mask.IsNull(i))
            {
                walk.EnterItem(i);
                StateShape.Of<TFormatter, T>().Walk(ref reader, walk);
                walk.Leave();
            }
        }
    }
}
