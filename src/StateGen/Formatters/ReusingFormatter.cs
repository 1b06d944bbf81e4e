using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Reads a collection into an existing one, if there is one.</summary>
/// <typeparam name="T">The type of the collection.</typeparam>
/// <typeparam name="TFormatter">The formatter of the collection.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReusingFormatter<T, TFormatter>
    where T : class
    where TFormatter : IStateFormatter<T>, IFillFormatter<T>
{
    /// <summary>Reads a collection.</summary>
    /// <returns><paramref name="existing"/> with new contents, or a new collection.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ref StateReader reader, T? existing)
    {
        if (existing is null)
        {
            return TFormatter.Read(ref reader);
        }

        TFormatter.Fill(ref reader, existing);
        return existing;
    }
}
