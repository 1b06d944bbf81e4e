using System.Collections.Generic;
using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Puts the members of a type into layers and in wire order.</summary>
internal static class LayerBuilder
{
    /// <summary>The layers, the first of them even where it has no member: it says whether another follows.</summary>
    public static EquatableArray<LayerModel> Build(List<SavedMember> members)
    {
        LocalNames locals = new();
        int lastAlwaysWritten = members.Where(IsNeverLeftOut).Select(member => member.Since).Append(1).Max();
        return members.Select(member => member.Since)
            .Append(1)
            .Distinct()
            .OrderBy(since => since)
            .Select(since => new LayerModel(
                since,
                InWireOrder(members.Where(member => member.Since == since)).Select(member => CreateModel(member, locals)).ToEquatableArray(),
                IsAlwaysWritten: since <= lastAlwaysWritten))
            .ToEquatableArray();
    }

    private static IEnumerable<SavedMember> InWireOrder(IEnumerable<SavedMember> members) =>
        members.OrderBy(member => member.Formatter.IsBounded ? 0 : 1).ThenBy(member => member.Id);

    /// <summary>Whether a member that is missing restores to something else than its type's default.</summary>
    private static bool IsNeverLeftOut(SavedMember member) =>
        member.HasInitializer || DefaultValue.Of(member) != DefaultValue.None;

    private static MemberModel CreateModel(SavedMember member, LocalNames locals) => new(
        member.Id,
        member.Symbol.Name,
        member.Symbol.Name.Escaped(),
        locals.Take(member.Symbol.Name, member.Id),
        member.Type.Reference(),
        member.Formatter,
        ChooseAssignment(member),
        DefaultValue.Of(member));

    private static Assignment ChooseAssignment(SavedMember member) =>
        member.IsRequired ? Assignment.Initializer
        : member.Parameter is not null ? Assignment.Constructor
        : member.IsFilled ? Assignment.Fill
        : member.IsInitOnly ? Assignment.Initializer
        : Assignment.Setter;
}
