using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Puts the members of a type into layers and in wire order.</summary>
internal sealed class LayerBuilder
{
    private readonly LocalNames _locals = new();
    private readonly List<AccessorModel> _accessors = [];

    /// <summary>The accessors that the members need.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.ToEquatableArray();

    /// <summary>A class of the hierarchy, with its members.</summary>
    /// <param name="declaring">The class.</param>
    /// <param name="isOwn">Whether it is the type itself.</param>
    /// <param name="members">Its members.</param>
    public LevelModel Build(INamedTypeSymbol declaring, bool isOwn, IReadOnlyCollection<SavedMember> members)
    {
        int lastAlwaysWritten = members.Where(IsNeverLeftOut).Select(member => member.Since).Append(1).Max();
        EquatableArray<LayerModel> layers = members.Select(member => member.Since)
            .Append(1)
            .Distinct()
            .OrderBy(since => since)
            .Select(since => new LayerModel(
                since,
                InWireOrder(members.Where(member => member.Since == since)).Select(CreateModel).ToEquatableArray(),
                IsAlwaysWritten: since <= lastAlwaysWritten))
            .ToEquatableArray();
        const string Field = "_carriedLayers";
        return isOwn
            ? new LevelModel("", layers, $"value.{Field}")
            : new LevelModel(
                "Of" + declaring.Name,
                layers,
                Access($"CarriedLayersOf{declaring.Name}", Field, declaring, "global::StateGen.CarriedLayers?"));
    }

    /// <summary>A call of a method of a class of the hierarchy.</summary>
    public string Call(IMethodSymbol method, bool isOwn) => isOwn
        ? $"value.{method.Name.Escaped()}();"
        : $"{Access($"{method.Name}Of{method.ContainingType.Name}", method.Name, method.ContainingType, type: null)};";

    private static IEnumerable<SavedMember> InWireOrder(IEnumerable<SavedMember> members) =>
        members.OrderBy(member => member.Formatter.IsBounded ? 0 : 1).ThenBy(member => member.Id);

    /// <summary>Whether a member that is missing restores to something else than its type's default.</summary>
    private static bool IsNeverLeftOut(SavedMember member) =>
        member.HasInitializer || DefaultValue.Of(member) != DefaultValue.None;

    private MemberModel CreateModel(SavedMember member)
    {
        string name = member.Symbol.Name;
        string direct = $"value.{name.Escaped()}";
        string? byField = !member.HasGetter || member.IsSetByField
            ? Access($"{name}FieldOf{member.Symbol.ContainingType.Name}", member.FieldName!, member.Symbol.ContainingType, member.Type.Reference())
            : null;
        return new MemberModel(
            member.Id,
            name,
            name.Escaped(),
            member.HasGetter ? direct : byField!,
            member.IsSetByField ? byField! : direct,
            _locals.Take(name, member.Id),
            member.Type.Reference(),
            member.Formatter,
            ChooseAssignment(member),
            DefaultValue.Of(member));
    }

    private static Assignment ChooseAssignment(SavedMember member) =>
        member.IsRequired ? Assignment.Initializer
        : member.Parameter is not null ? Assignment.Constructor
        : member.IsFilled ? Assignment.Fill
        : member.IsSetByField || member.HasSetter ? Assignment.Setter
        : Assignment.Initializer;

    private string Access(string name, string target, INamedTypeSymbol declaring, string? type)
    {
        _accessors.Add(new AccessorModel(name, target, declaring.Reference(), type, declaring.IsValueType));
        return $"{name}({(declaring.IsValueType ? "ref " : "")}value)";
    }
}
