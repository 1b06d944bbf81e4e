using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.History;

/// <summary>Represents the current layout of a type, as lines of the history.</summary>
internal sealed class TypeLayout
{
    private readonly List<LayoutEntry> _entries = [];

    private TypeLayout(INamedTypeSymbol type)
    {
        Type = type;
        Name = HistoryName.Of(type);
    }

    /// <summary>Gets the symbol of the type.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>Gets the name of the type in the history.</summary>
    public string Name { get; }

    /// <summary>Gets the lines.</summary>
    public IReadOnlyList<LayoutEntry> Entries => _entries;

    /// <summary>Gets the location of the type.</summary>
    public Location? Location => Type.Locations.FirstOrDefault();

    /// <summary>Returns the layout of a state type or union, or <see langword="null"/> if it has errors.</summary>
    public static TypeLayout? Of(INamedTypeSymbol type, CancellationToken token)
    {
        TypeLayout layout = new(type);
        if (type.IsState() && type.TypeKind != TypeKind.Interface)
        {
            if (StateTypeParser.ParseWhole(type, new DiagnosticSink(null), token) is not { } state)
            {
                return null;
            }

            layout.AddState(state);
        }

        if (type.IsUnion())
        {
            if (UnionParser.Parse(type, report: null, token) is null)
            {
                return null;
            }

            layout.AddUnion();
        }

        return layout;
    }

    private void AddState(ParsedState state)
    {
        Add(LineKind.Type, 0, KindOf(Type), Type.FullName());
        IEnumerable<int> ids = state.Members.Select(member => member.Id).Concat(state.Retired.Select(member => member.Id));
        Add(LineKind.Version, state.Model.Version, MemberList.TextOf(ids), "");
        foreach (SavedMember member in state.Members)
        {
            bool isCustom = CustomFormatters.NamedBy(member.Symbol) is not null;
            MemberMeaning? meaning = isCustom ? null : new(DeclaredTypeOf(member), Type.ContainingAssembly);
            MemberLayout layout = LayoutOf(member, Type) with { Nulls = meaning?.Nulls ?? "" };
            HistoryLine line = new(Name, LineKind.Member, member.Id, layout.ToString(), member.Symbol.Name);
            LayoutEntry entry = new(line, $"{Type.Name}.{member.Symbol.Name}", member.Symbol.Locations.FirstOrDefault())
            {
                Enum = EnumOf(member.Type),
                Doubt = member.Doubt,
                Meaning = meaning,
                IsFilled = member.IsFilled,
            };
            _entries.Add(entry);
            AddMeaning(entry, meaning);
        }

        foreach (RetiredMember member in state.Retired)
        {
            string path = $"{Type.Name}.{RetiredParser.NameOf(member.Id)}";
            HistoryLine line = new(Name, LineKind.Member, member.Id, LayoutOf(member, Type).ToString(), "");
            _entries.Add(new(line, path, member.Location));
            _entries.Add(new(line with { Kind = LineKind.Retired, Rest = "" }, path, member.Location));
        }
    }

    /// <summary>Adds the lines for enum values and item names. They are not in the bytes, but give them their meaning.</summary>
    private void AddMeaning(LayoutEntry member, MemberMeaning? meaning)
    {
        if (meaning is not null && EnumValues.TextOf(meaning.Enums.Select(EnumValues.Of)) is { Length: > 0 } values)
        {
            _entries.Add(member with { Line = member.Line with { Kind = LineKind.Values, Rest = values } });
        }

        if (meaning is { NamesText.Length: > 0 })
        {
            _entries.Add(member with { Line = member.Line with { Kind = LineKind.Names, Rest = meaning.NamesText } });
        }
    }

    private void AddUnion()
    {
        Add(LineKind.Union, 0, "", Type.FullName());
        if (Type.FindAttribute(AttributeNames.UnknownCase) is not null)
        {
            Add(LineKind.Carries, 0, "", "");
        }

        foreach ((int tag, INamedTypeSymbol type, Location? location) in UnionParser.ParseCases(Type, new DiagnosticSink(null)))
        {
            HistoryLine line = new(Name, LineKind.Case, tag, WireText.Of(type, Type.ContainingAssembly), "");
            _entries.Add(new(line, Type.Name, location));
        }
    }

    private void Add(LineKind kind, int number, string rest, string comment) =>
        _entries.Add(new(new HistoryLine(Name, kind, number, rest, comment), Type.Name, Location));

    private static string KindOf(INamedTypeSymbol type)
    {
        string kind = type.IsValueType ? "struct" : type.IsAbstract ? "abstract" : "class";
        string references = type.PreservesReferences() ? " references" : "";
        string extends = type.BaseType is { } parent && parent.IsState()
            ? $" extends {WireText.OfState(parent, type.ContainingAssembly)}"
            : "";
        return kind + references + extends;
    }

    /// <summary>Returns the declared type, which has the nullable annotations.</summary>
    private static ITypeSymbol DeclaredTypeOf(SavedMember member) => member.Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => member.Type,
    };

    private static INamedTypeSymbol? EnumOf(ITypeSymbol type) => type is INamedTypeSymbol named
        ? named.TypeKind == TypeKind.Enum ? named
            : named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? EnumOf(named.TypeArguments[0])
            : null
        : null;

    private static MemberLayout LayoutOf(SavedMember member, INamedTypeSymbol type) => new(
        member.Since,
        CustomFormatters.NamedBy(member.Symbol) is { } custom
            ? WireText.OfFormatter(custom)
            : WireText.Of(member.Type, type.ContainingAssembly),
        member.IsFixed,
        member.Known is null ? "" : MemberLayout.KnownText(member.Known.Values),
        member.IsCanonical,
        HasInitialValue: member.Since > 1 && LayerBuilder.IsNeverLeftOut(member));

    private static MemberLayout LayoutOf(RetiredMember member, INamedTypeSymbol type) => new(
        member.Since,
        member.Custom is null ? WireText.Of(member.Type, type.ContainingAssembly) : WireText.OfFormatter(member.Custom),
        member.IsFixed,
        member.Known is null ? "" : MemberLayout.KnownText(member.Known.Values),
        IsCanonical: false,
        HasInitialValue: false);
}
