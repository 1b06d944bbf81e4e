using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The wire names of the state types in this program, to distinguish a blob of another type from a corrupt one.</summary>
/// <remarks>Generated code registers the names when an assembly is loaded. They are used only after a checksum did not match.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KnownStates
{
    private static readonly List<string> Names = [];

    /// <summary>Registers the names of an assembly.</summary>
    public static void Add(params ReadOnlySpan<string> names)
    {
        lock (Names)
        {
            Names.AddRange(names);
        }
    }

    /// <summary>Returns all registered names.</summary>
    internal static string[] All()
    {
        lock (Names)
        {
            return [.. Names];
        }
    }
}
