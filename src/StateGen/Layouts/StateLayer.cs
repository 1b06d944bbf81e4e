namespace StateGen.Layouts;

/// <summary>The members that one version added to a type.</summary>
/// <param name="Version">The version.</param>
/// <param name="Members">The members in the order of their presence bits, which is that of their values as well.</param>
public sealed record StateLayer(int Version, IReadOnlyList<StateMember> Members);
