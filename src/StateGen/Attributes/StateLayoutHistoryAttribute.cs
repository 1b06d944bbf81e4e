using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>
/// Holds the layouts of an assembly's state types that have shipped, so that tests can rebuild each old version and hold the
/// newest against it. Generated code has it if the project keeps a <c>StateGen.Shipped.txt</c>.
/// </summary>
/// <param name="lines">The lines of the file, in order and without comments.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLayoutHistoryAttribute(params string[] lines) : Attribute
{
    /// <summary>The lines: what each says of a type, version or member, <c>docs/versioning.md</c> tells.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
