using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Groups the members of a type into layers, in wire order.</summary>
internal sealed class LayerBuilder
{
    /// <summary>The name of the field in which each state type keeps layers of a newer version.</summary>
    public const string UnknownLayersField = "_unknownLayers";

    /// <summary>The maximum number of members written in columns: the values of 128 structs are on the stack.</summary>
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

    /// <summary>Gets the accessors that the members need.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.Accessors;

    /// <summary>Gets the short names of formatters.</summary>
    public EquatableArray<AliasModel> Aliases => _aliases.Aliases;

    /// <summary>
    /// Gets whether lists of this struct are written in columns. All members of its first layer must have a bounded size and no type parameter.
    /// Later versions cannot change the first layer, so they cannot change the answer.
    /// </summary>
    public bool HasColumns { get; private set; }

    /// <summary>Names the local variables that hold the values for a migration. Call this before building the layers.</summary>
    public void NameLocals(Migration migration)
    {
        string flag = _localNames.Take($"calls{migration.Name}", migration.Members[0].Id);
        foreach (RetiredMember member in migration.Members)
        {
            member.Locals = (_localNames.Take($"retired{member.Id}", member.Id), flag);
        }
    }

    /// <summary>Builds the model of a migration whose locals are named.</summary>
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

    /// <summary>Builds the model of a class of the hierarchy.</summary>
    /// <param name="declaring">The class.</param>
    /// <param name="members">The members of the class.</param>
    /// <param name="retired">The members that the class has retired. They keep their places on the wire.</param>
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

    /// <summary>Returns the local variable that holds a member's value. Its layer must be built already.</summary>
    public string LocalOf(SavedMember member) => _locals[member];

    /// <summary>Returns the access to a method of a class of the hierarchy.</summary>
    public AccessModel MethodOf(IMethodSymbol method)
    {
        NameScope.Current?.Use(method);
        return Hierarchy.IsSame(method.ContainingType, _type)
            ? AccessModel.Direct(method.Name.Escaped())
            : _accessors.Method(method.Name + SuffixOf(method.ContainingType), method.Name, method.ContainingType);
    }

    /// <summary>
    /// Determines whether a missing member may restore to a value other than its type's default. A struct can gain initial
    /// values later. An empty slot of an older blob then means these values, but a missing layer means the default.
    /// </summary>
    public static bool IsNeverLeftOut(SavedMember member) =>
        member.HasInitialValue || DefaultValue.Of(member) is not null || member.Formatter.HasAbsent;

    private static bool CanHaveColumns(FormatterModel[] formatters) =>
        formatters.Length is > 0 and <= MaxColumns && Array.TrueForAll(formatters, formatter => formatter.IsBounded);

    /// <summary>Orders members by wire order: members of bounded size first, then by id.</summary>
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

    /// <summary>
    /// Returns the short name of a formatter, if the file names it. Outside of columns, a Boolean is its presence bit and needs no formatter.
    /// </summary>
    private string? AliasOf(string member, FormatterModel formatter, int since, params IEnumerable<ITypeSymbol?> symbols) =>
        _type.IsAbstract || (formatter.Presence == Presence.Bit && !(HasColumns && since == 1)) ? null
        : _aliases.Take(member, formatter.Type, symbols);

    private static Assignment ChooseAssignment(SavedMember member) =>
        member.IsRequired ? Assignment.Initializer
        : member.Parameter is not null ? Assignment.Constructor
        : member.IsFilled ? Assignment.Fill
        : member.IsSetByField || member.HasSetter ? Assignment.Setter
        : Assignment.Initializer;

    /// <summary>Chooses a unique suffix: classes of the same name in different namespaces may derive from each other.</summary>
    private string ChooseSuffix(INamedTypeSymbol declaring)
    {
        string suffix = "Of" + declaring.Name;
        while (_suffixes.ContainsValue(suffix))
        {
            suffix += "_";
        }

        return suffix;
    }

    /// <summary>Returns the suffix that distinguishes the accessors of a class of the hierarchy.</summary>
    private string SuffixOf(INamedTypeSymbol declaring) => Hierarchy.IsSame(declaring, _type) ? "Of" + _type.Name : _suffixes[declaring];
}
