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
    public const string UnknownLayersField = "_unknownLayers";

    /// <summary>The most members that are written in columns: all are on the stack for 128 structs.</summary>
    private const int MaxColumns = 16;

    private readonly INamedTypeSymbol _type;
    private readonly Dictionary<INamedTypeSymbol, string> _suffixes = new(SymbolEqualityComparer.Default);
    private readonly LocalNames _localNames;
    private readonly Dictionary<SavedMember, string> _locals = [];
    private readonly AccessorBuilder _accessors;
    private readonly FormatterAliases _aliases = new();

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

    /// <summary>The short names of formatters.</summary>
    public EquatableArray<AliasModel> Aliases => _aliases.Aliases;

    /// <summary>
    /// Whether the type is a struct that is written in columns where there are many of it: all members of the first layer are of bounded
    /// size and none is of a type parameter. Nothing of it may depend on what a later version can change.
    /// </summary>
    public bool HasColumns { get; private set; }

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
        AccessModel method = isOwn
            ? AccessModel.Direct(migration.Name.Escaped())
            : _accessors.Method(
                migration.Name + SuffixOf(migration.Declaring),
                migration.Name,
                migration.Declaring,
                migration.ReturnsState,
                migration.ParameterTypes);
        return new MigrationModel(
            isOwn ? migration.Declaration : null,
            [.. migration.Members.Select(member => RetiredParser.NameOf(member.Id))],
            migration.Members[0].Locals!.Value.Flag,
            method,
            [.. migration.Members.Select(member => member.Locals!.Value.Value)],
            migration.ReturnsState);
    }

    /// <summary>A class of the hierarchy, with its members.</summary>
    /// <param name="declaring">The class.</param>
    /// <param name="members">Its members.</param>
    /// <param name="retired">The members that it has retired, which keep their places.</param>
    public LevelModel Build(
        INamedTypeSymbol declaring, IReadOnlyCollection<SavedMember> members, IReadOnlyCollection<RetiredMember> retired)
    {
        int lastAlwaysWritten = members.Where(IsNeverLeftOut).Select(member => member.Since).Append(1).Max();
        HasColumns = _type.IsValueType && !TypeDeclarations.TypeParameters(_type).Any() && CanHaveColumns(
        [
            .. members.Where(member => member.Since == 1).Select(member => member.Formatter),
            .. retired.Where(member => member.Since == 1).Select(member => member.Formatter),
        ]);
        IEnumerable<LayerModel> layers = members.Select(member => member.Since)
            .Concat(retired.Select(member => member.Since))
            .Append(1)
            .Distinct()
            .OrderBy(since => since)
            .Select(since => new LayerModel(
                since,
                InWireOrder([.. members.Where(member => member.Since == since)], [.. retired.Where(member => member.Since == since)]),
                IsAlwaysWritten: since <= lastAlwaysWritten));
        return new LevelModel(
            _suffixes[declaring],
            layers.ToEquatableArray(),
            Hierarchy.IsSame(declaring, _type)
                ? AccessModel.Direct(UnknownLayersField)
                : _accessors.UnknownLayers("UnknownLayers" + SuffixOf(declaring), declaring));
    }

    /// <summary>The local variable that holds a member's value, once its layer was built.</summary>
    public string LocalOf(SavedMember member) => _locals[member];

    /// <summary>A method of a class of the hierarchy.</summary>
    public AccessModel MethodOf(IMethodSymbol method)
    {
        NameScope.Current?.Use(method);
        return Hierarchy.IsSame(method.ContainingType, _type)
            ? AccessModel.Direct(method.Name.Escaped())
            : _accessors.Method(method.Name + SuffixOf(method.ContainingType), method.Name, method.ContainingType);
    }

    /// <summary>
    /// Whether a member that is missing restores to something else than its type's default, or may do so: a struct may get initial
    /// values of its own, which older blobs mean where they leave it out of a layer, and not where they do not know the layer.
    /// </summary>
    public static bool IsNeverLeftOut(SavedMember member) =>
        member.HasInitialValue || DefaultValue.Of(member) is not null || member.Formatter.HasAbsent;

    private static bool CanHaveColumns(FormatterModel[] formatters) =>
        formatters.Length is > 0 and <= MaxColumns && Array.TrueForAll(formatters, formatter => formatter.IsBounded);

    /// <summary>Members of bounded size come first, and of both kinds those with lower ids.</summary>
    private EquatableArray<MemberModel> InWireOrder(SavedMember[] members, RetiredMember[] retired)
    {
        IEnumerable<(FormatterModel Formatter, int Id, Func<MemberModel> Create)> all =
        [
            .. members.Select(member => (member.Formatter, member.Id, (Func<MemberModel>)(() => CreateModel(member)))),
            .. retired.Select(member => (member.Formatter, member.Id, (Func<MemberModel>)(() => CreateModel(member)))),
        ];
        return [.. all.OrderBy(each => each.Formatter.IsBounded ? 0 : 1).ThenBy(each => each.Id).Select(each => each.Create())];
    }

    private MemberModel CreateModel(RetiredMember member) =>
        member.CreateModel() with { FormatterAlias = AliasOf($"Retired{member.Id}", member.Formatter, member.Since, member.Type, member.Custom) };

    private MemberModel CreateModel(SavedMember member)
    {
        NameScope.Current?.Use(member.Symbol);
        string name = member.Symbol.Name;
        AccessModel direct = DirectAccess(member);
        AccessModel? byField = !member.HasGetter || member.IsSetByField
            ? _accessors.Field($"{name}Field{SuffixOf(member.Symbol.ContainingType)}", member.FieldName!, member.Symbol.ContainingType, member.DeclaredType)
            : null;
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
            FormatterAlias = AliasOf(name, member.Formatter, member.Since, member.Type, CustomFormatters.NamedBy(member.Symbol)),
            IsSetAgain = member.IsSetAgain,
            HasSetterCode = member.HasSetterCode,
            KeepsInitialValue = member.Since > 1 && member.HasInitialValue,
        };
    }

    private static AccessModel DirectAccess(SavedMember member)
    {
        string name = member.Symbol.Name.Escaped();
        return member.IsHidden
            ? new AccessModel(AccessKind.ThroughBase, name) { Owner = member.Symbol.ContainingType.Reference() }
            : AccessModel.Direct(name);
    }

    /// <summary>The short name of a formatter, unless the file does not name it: a truth value is its presence bit, but in columns.</summary>
    private string? AliasOf(string member, FormatterModel formatter, int since, params IEnumerable<ITypeSymbol?> symbols) =>
        _type.IsAbstract || (formatter.Presence == Presence.Bit && !(HasColumns && since == 1)) ? null
        : _aliases.Take(member, formatter.Type, symbols);

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
