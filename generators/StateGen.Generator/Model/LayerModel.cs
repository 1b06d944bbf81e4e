using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>Describes the members that one version added.</summary>
/// <param name="Version">The version.</param>
/// <param name="Members">The members in wire order: those of bounded size first, then the others, each by id.</param>
/// <param name="IsAlwaysWritten">
/// Whether the layer is always written. This applies to the first layer, and up to the last layer in which a member has an initial value:
/// omitting the layer would restore that value.
/// </param>
internal sealed record LayerModel(int Version, EquatableArray<MemberModel> Members, bool IsAlwaysWritten)
{
    /// <summary>Gets the maximum size of the bounded values in bytes, without the presence bits.</summary>
    public int MaxSize => Members.Where(member => member.Formatter.Presence != Presence.Bit).Sum(member => member.Formatter.MaxSize);
}
