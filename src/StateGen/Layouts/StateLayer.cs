using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The members that one version added to a type.</summary>
/// <param name="Version">The version.</param>
/// <param name="Members">The members in the order of their presence bits and values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateLayer(int Version, IReadOnlyList<StateMember> Members);
