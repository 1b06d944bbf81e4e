using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Collections.Forms;
using StateGen.Layouts;

namespace StateGen.CompilerServices;

/// <summary>A collection of keys with values.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TKeyFormatter">The formatter of the keys.</typeparam>
/// <typeparam name="TValueFormatter">The formatter of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MapShape<TKey, TValue, TKeyFormatter, TValueFormatter> : StateShape
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    private MapShape()
    {
    }

    /// <summary>The only one.</summary>
    public static MapShape<TKey, TValue, TKeyFormatter, TValueFormatter> Instance { get; } = new();

    internal override void Walk(ref StateReader reader, StateWalk walk)
    {
        walk.Reach(ref reader);
        CollectionHeader header = CollectionHeader.Read<TValue>(ref reader, TValueFormatter.MinSize, Unsafe.SizeOf<TValue>(), out int count);
        reader.CheckCount((uint)count, TKeyFormatter.MinSize);
        for (int i = 0; i < count; i++)
        {
            walk.EnterItem(i);
            FormatterShape.Of<TKeyFormatter, TKey>().Walk(ref reader, walk);
            if (!header.IsNull(i))
            {
                FormatterShape.Of<TValueFormatter, TValue>().Walk(ref reader, walk);
            }

            walk.Leave();
        }
    }
}
