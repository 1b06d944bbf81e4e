using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>
/// The wire names of the state types in this program, so that a blob of another type can be told from a damaged one.
/// Generated code enters them when an assembly is loaded; nothing is looked up here unless a check has failed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KnownStates
{
    private static readonly List<string> Names = [];

    /// <summary>Enters the names of an assembly.</summary>
    public static void Add(params ReadOnlySpan<string> names)
    {
        lock (Names)
        {
            Names.AddRange(names);
        }
    }

    /// <summary>The names entered so far.</summary>
    internal static string[] All()
    {
        lock (Names)
        {
            return [.. Names];
        }
    }
}
