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

    private static readonly SymbolDisplayFormat WithConstraints = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Included);

    private readonly INamedTypeSymbol _type;
    private readonly Dictionary<INamedTypeSymbol, string> _suffixes = new(SymbolEqualityComparer.Default);
    private readonly LocalNames _localNames;
    private readonly Dictionary<SavedMember, string> _locals = [];
    private readonly List<AccessorModel> _accessors = [];

    public LayerBuilder(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> hierarchy)
    {
        _type = type;
        foreach (INamedTypeSymbol each in hierarchy)
        {
            _suffixes.Add(each, Hierarchy.IsSame(each, type) ? "" : ChooseSuffix(each));
        }

        _localNames = new LocalNames([.. _suffixes.Values.Where(suffix => suffix.Length > 0)]);
    }

    /// <summary>The accessors that the members need.</summary>
    public EquatableArray<AccessorModel> Accessors => _accessors.ToEquatableArray();

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
            : Access(migration.Name, migration.Name, migration.Declaring, migration: migration).TrimEnd(')') + $", {arguments})";
        string result = !migration.GivesState ? ""
            : isOwn ? "value = "
            : $"value = ({_type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)})";
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
                : Access("CarriedLayers", CarriedField, declaring, fixedType: "global::StateGen.CarriedLayers?"));
    }

    /// <summary>The local variable that holds a member's value, once its layer was built.</summary>
    public string LocalOf(SavedMember member) => _locals[member];

    /// <summary>A call of a method of a class of the hierarchy.</summary>
    public string Call(IMethodSymbol method) => Hierarchy.IsSame(method.ContainingType, _type)
        ? $"value.{method.Name.Escaped()}();"
        : $"{Access(method.Name, method.Name, method.ContainingType)};";

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
            ? Access($"{name}Field", member.FieldName!, member.Symbol.ContainingType, member.Type)
            : null;
        return new MemberModel(
            member.Id,
            name,
            name.Escaped(),
            member.HasGetter ? direct : byField!,
            member.IsSetByField ? byField! : direct,
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

    /// <summary>Adds an accessor, with a name that neither another one has nor anything that the user's code sees.</summary>
    /// <param name="name">What the name begins with.</param>
    /// <param name="target">The field or method.</param>
    /// <param name="declaring">The type that declares it.</param>
    /// <param name="type">The type of the field.</param>
    /// <param name="fixedType">The type of a field that is the same whatever the type arguments are.</param>
    /// <param name="migration">The method with parameters, where it is one.</param>
    private string Access(
        string name, string target, INamedTypeSymbol declaring, ITypeSymbol? type = null, string? fixedType = null, Migration? migration = null)
    {
        name += Hierarchy.IsSame(declaring, _type) ? "Of" + _type.Name : _suffixes[declaring];
        while (_accessors.Exists(other => other.Name == name) || IsMember(name))
        {
            name += "_";
        }

        string call = $"{name}({(declaring.IsValueType ? "ref " : "")}value)";
        string result = migration?.GivesState == true ? declaring.OriginalDefinition.Reference() : "void";
        string parameterList = string.Concat(migration?.Parameters.Select(parameter => $", {parameter}") ?? []);
        if (Hierarchy.IsSame(declaring, _type) || !declaring.IsGenericType)
        {
            _accessors.Add(new AccessorModel(name, target, declaring.Reference(), type?.Reference() ?? fixedType, declaring.IsValueType, Around: null)
            {
                Result = result,
                Parameters = parameterList,
            });
            return call;
        }

        // As it was declared, in a class with the same type parameters.
        INamedTypeSymbol definition = declaring.OriginalDefinition;
        ITypeSymbol? declared = type is null ? null : definition.GetMembers(target).OfType<IFieldSymbol>().FirstOrDefault()?.Type ?? DeclaredType(definition, target);
        string whole = definition.ToDisplayString(WithConstraints);
        string parameters = whole.Substring(whole.IndexOf(definition.Name + "<", StringComparison.Ordinal) + definition.Name.Length);
        _accessors.Add(new AccessorModel(
            name, target, definition.Reference(), declared?.Reference() ?? fixedType, declaring.IsValueType, $"{name}Accessor{parameters}")
        {
            Result = result,
            Parameters = parameterList,
        });
        return $"{name}Accessor<{string.Join(", ", declaring.TypeArguments.Select(argument => argument.Reference()))}>.{call}";
    }

    /// <summary>The type of the property that a field is behind.</summary>
    private static ITypeSymbol? DeclaredType(INamedTypeSymbol definition, string field) => definition.GetMembers()
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => field == $"<{property.Name}>k__BackingField")?.Type;

    private bool IsMember(string name)
    {
        for (INamedTypeSymbol? each = _type; each is not null; each = each.BaseType)
        {
            if (!each.GetMembers(name).IsEmpty || each.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
