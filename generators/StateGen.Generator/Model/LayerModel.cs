using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>The members that one version added.</summary>
/// <param name="Version">The version.</param>
/// <param name="Members">The members in wire order: those of bounded size first, then the others, each by id.</param>
/// <param name="IsAlwaysWritten">
/// Whether it is the first, or a member of it or of a layer after it has an initial value, which leaving it out would bring back.
/// </param>
internal sealed record LayerModel(int Version, EquatableArray<MemberModel> Members, bool IsAlwaysWritten)
{
    /// <summary>The most bytes that its values of bounded size take, beside the presence bits.</summary>
    public int MaxSize => Members.Where(member => member.Formatter.Presence != Presence.Bit).Sum(member => member.Formatter.MaxSize);
}
