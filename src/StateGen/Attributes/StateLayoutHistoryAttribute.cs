using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Holds the shipped layouts of an assembly's state types, so that tests can compare old versions with the newest one.</summary>
/// <remarks>Generated code has this attribute if the project has a <c>StateGen.Shipped.txt</c>.</remarks>
/// <param name="lines">The lines of the file, in order and without comments.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLayoutHistoryAttribute(params string[] lines) : Attribute
{
    /// <summary>The lines, each of which describes a type, version or member; see <c>docs/versioning.md</c>.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
