using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Puts the members of a type into layers and in wire order.</summary>
internal sealed class LayerBuilder
{
    /// <summary>The field that each state type has for layers of a newer version.</summary>
    public const string CarriedField = "_carriedLayers";

    private readonly INamedTypeSymbol _type;
    private readonly Dictionary<INamedTypeSymbol, string> _suffixes = new(SymbolEqualityComparer.Default);
    private readonly LocalNames _localNames;
    private readonly Dictionary<SavedMember, string> _locals = [];
    private readonly AccessorBuilder _accessors;

    public LayerBuilder(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> hierarchy)
    {
        _type = type;
        _accessors = new AccessorBuilder(type);
        foreach (INamedTypeSymbol each in hierarchy)
        {
            _suffixes.Add(each, Hierarchy.IsSame(each, type) ? "" : ChooseSuffix(each));
        }

        _localNames = new LocalNames([.. _suffixes.Values.Where(suffix => suffix.Length > 0)]);
    }

    /// <summary>The accessors that the members need.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.Accessors;

    /// <summary>Names the local variables that hold what migrations take; to be called before their layers are built.</summary>
    public void NameLocals(Migration migration)
    {
        string flag = _localNames.Take($"calls{migration.Name}", migration.Members[0].Id);
        foreach (RetiredMember member in migration.Members)
        {
            member.Locals = (_localNames.Take($"retired{member.Id}", member.Id), flag);
        }
    }

    /// <summary>The method that takes over what was named before.</summary>
    public MigrationModel Build(Migration migration)
    {
        bool isOwn = Hierarchy.IsSame(migration.Declaring, _type);
        string arguments = string.Join(", ", migration.Members.Select(member => member.Locals!.Value.Value));
        string call = isOwn
            ? $"value.{migration.Name.Escaped()}({arguments})"
            : _accessors.Method(
                migration.Name + SuffixOf(migration.Declaring),
                migration.Name,
                migration.Declaring,
                migration.GivesState,
                migration.ParameterTypes,
                $", {arguments}");
        string result = !migration.GivesState ? ""
            : isOwn ? "value = "
            : $"value = ({TypeNames.OwnName(_type)})";
        return new MigrationModel(
            isOwn ? migration.Declaration : null,
            string.Join(", ", migration.Members.Select(member => RetiredParser.NameOf(member.Id))),
            migration.Members[0].Locals!.Value.Flag,
            $"{result}{call};");
    }

    /// <summary>A class of the hierarchy, with its members.</summary>
    /// <param name="declaring">The class.</param>
    /// <param name="members">Its members.</param>
    /// <param name="retired">The members that it has retired, which keep their places.</param>
    public LevelModel Build(
        INamedTypeSymbol declaring, IReadOnlyCollection<SavedMember> members, IReadOnlyCollection<RetiredMember> retired)
    {
        int lastAlwaysWritten = members.Where(IsNeverLeftOut).Select(member => member.Since).Append(1).Max();
        EquatableArray<LayerModel> layers = members.Select(member => member.Since)
            .Concat(retired.Select(member => member.Since))
            .Append(1)
            .Distinct()
            .OrderBy(since => since)
            .Select(since => new LayerModel(
                since,
                InWireOrder(
                    members.Where(member => member.Since == since), retired.Where(member => member.Since == since)).ToEquatableArray(),
                IsAlwaysWritten: since <= lastAlwaysWritten))
            .ToEquatableArray();
        return new LevelModel(
            _suffixes[declaring],
            layers,
            Hierarchy.IsSame(declaring, _type)
                ? $"value.{CarriedField}"
                : _accessors.UnknownLayers("UnknownLayers" + SuffixOf(declaring), CarriedField, declaring));
    }

    /// <summary>The local variable that holds a member's value, once its layer was built.</summary>
    public string LocalOf(SavedMember member) => _locals[member];

    /// <summary>A call of a method of a class of the hierarchy.</summary>
    public string Call(IMethodSymbol method)
    {
        NameScope.Current?.Use(method);
        return Hierarchy.IsSame(method.ContainingType, _type)
            ? $"value.{method.Name.Escaped()}();"
            : $"{_accessors.Method(method.Name + SuffixOf(method.ContainingType), method.Name, method.ContainingType)};";
    }

    private IEnumerable<MemberModel> InWireOrder(IEnumerable<SavedMember> members, IEnumerable<RetiredMember> retired) => members
        .Select(member => (member.Formatter, member.Id, Create: (Func<MemberModel>)(() => CreateModel(member))))
        .Concat(retired.Select(member => (member.Formatter, member.Id, Create: (Func<MemberModel>)member.CreateModel)))
        .OrderBy(each => each.Formatter.IsBounded ? 0 : 1)
        .ThenBy(each => each.Id)
        .Select(each => each.Create());

    /// <summary>
    /// Whether a member that is missing restores to something else than its type's default, or may do so: a struct may get initial
    /// values of its own, which older blobs mean where they leave it out of a layer, and not where they do not know the layer.
    /// </summary>
    public static bool IsNeverLeftOut(SavedMember member) =>
        member.HasInitialValue || DefaultValue.Of(member) != DefaultValue.None || member.Formatter.HasAbsent;

    private MemberModel CreateModel(SavedMember member)
    {
        string name = member.Symbol.Name;
        string direct = member.IsHidden
            ? $"(({member.Symbol.ContainingType.Reference()})value).{name.Escaped()}"
            : $"value.{name.Escaped()}";
        string? byField = !member.HasGetter || member.IsSetByField
            ? _accessors.Field($"{name}Field{SuffixOf(member.Symbol.ContainingType)}", member.FieldName!, member.Symbol.ContainingType, member.DeclaredType)
            : null;
        NameScope.Current?.Use(member.Symbol);
        return new MemberModel(
            member.Id,
            name,
            name.Escaped(),
            member.HasGetter ? direct : byField!,
            member.IsSetByField || (!member.HasGetter && member.IsFilled) ? byField! : direct,
            _locals[member] = _localNames.Take(name, member.Id),
            member.Type.Reference(),
            member.Formatter,
            ChooseAssignment(member),
            DefaultValue.Of(member),
            member.Known,
            member.IsSensitive,
            InitialValue.IsOwnCollection(member))
        {
            IsSetAgain = member.IsSetAgain,
            HasSetterCode = member.HasSetterCode,
            KeepsInitialValue = member.Since > 1 && member.HasInitialValue,
        };
    }

    private static Assignment ChooseAssignment(SavedMember member) =>
        member.IsRequired ? Assignment.Initializer
        : member.Parameter is not null ? Assignment.Constructor
        : member.IsFilled ? Assignment.Fill
        : member.IsSetByField || member.HasSetter ? Assignment.Setter
        : Assignment.Initializer;

    /// <summary>Classes of one name, in different namespaces, may derive from one another.</summary>
    private string ChooseSuffix(INamedTypeSymbol declaring)
    {
        string suffix = "Of" + declaring.Name;
        while (_suffixes.ContainsValue(suffix))
        {
            suffix += "_";
        }

        return suffix;
    }

    /// <summary>What sets the accessors of a class of the hierarchy apart.</summary>
    private string SuffixOf(INamedTypeSymbol declaring) => Hierarchy.IsSame(declaring, _type) ? "Of" + _type.Name : _suffixes[declaring];
}
