namespace StateGen.Generator.Model;

/// <summary>The members that one version added.</summary>
/// <param name="Version">The version.</param>
/// <param name="Members">The members in wire order: those of bounded size first, then the others, each by id.</param>
/// <param name="IsAlwaysWritten">Whether a member has an initializer, so that leaving the layer out would bring that back.</param>
internal sealed record LayerModel(int Version, EquatableArray<MemberModel> Members, bool IsAlwaysWritten);
