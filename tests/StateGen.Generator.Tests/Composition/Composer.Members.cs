namespace StateGen.Generator.Tests.Composition;

/// <content>Composes members, constructors and hooks.</content>
internal sealed partial class Composer
{
    private static readonly MemberType[] Common =
    [
        new("int"), new("bool"), new("string?"), new("double"), new("decimal"), new("byte[]?"), new("long?"), new("ulong"), new("char"), new("nint"),
        new("global::System.Guid"), new("global::System.DateTime"), new("global::System.Uri?"), new("(int @field, string? @record)"), new("int[,]?"),
        new("global::System.Collections.Immutable.ImmutableArray<int>"),
        new("global::System.Collections.Generic.HashSet<string>", Initial: "new(global::System.StringComparer.Ordinal)", IsValue: false),
        new("global::System.Collections.Generic.SortedDictionary<string, int>", Initial: "new()", IsValue: false),
        new("global::System.Collections.Generic.List<int>", Initial: "new()", IsValue: false),
    ];

    private Members ComposeMembers(Place place)
    {
        List<MemberType> pool = [.. _pool];
        foreach (Parameter parameter in place.Parameters)
        {
            pool.Add(new MemberType(parameter.Name + (parameter.Constraint.Length == 0 || parameter.Constraint == "class" ? "?" : "")));
            pool.Add(new MemberType(List(parameter.Name), Initial: "new()", IsValue: false));
            pool.Add(new MemberType(parameter.Name + "[]", IsValue: false));
        }

        List<string> lines = [];
        if (!place.IsStruct || !place.IsReadOnly)
        {
            AddNested(place, pool, lines);
        }

        string positional = place.Kind.Contains("record", StringComparison.Ordinal) && !place.IsBase && !place.HasBase && _draw.OneIn(2)
            ? $"([property: global::StateGen.Member(101)] int {_names.Next("First")} = 5, [global::StateGen.Member(102)] string? {_names.Next("Second")} = null)"
            : "";
        int count = _draw.Below(6);
        for (int i = 0; i < count; i++)
        {
            lines.Add(Member(place, _draw.Of(pool), id: i + 1, positional.Length > 0));
        }

        if (_draw.OneIn(3))
        {
            lines.Add($"[{_draw.Of("global::StateGen.BeforeSave", "global::StateGen.AfterRestore")}{_draw.Of("", ", global::System.Obsolete(\"x\", true)")}] {_draw.Of("private", "public", "internal")} void {_names.Next("Hook")}() {{ }}");
        }

        if (positional.Length == 0 && !place.IsBase && !place.HasBase && place.Kind == "class" && _draw.OneIn(4))
        {
            AddConstructor(place, lines);
        }

        string[] shuffled = _draw.Shuffled(lines);
        int half = shuffled.Length / 2;
        return new Members(positional, string.Join("\n", shuffled[..half]) + "\n", string.Join("\n", shuffled[half..]) + "\n");
    }

    /// <summary>Adds nested types that only the type itself or derived types can name.</summary>
    private void AddNested(Place place, List<MemberType> pool, List<string> lines)
    {
        if (!_draw.OneIn(3))
        {
            return;
        }

        string access = place.IsStruct ? "private" : _draw.Of("private", "private", "protected", "internal");
        string mode = _names.Next("Kind");
        lines.Add($"{access} enum {mode} {{ A, B }}");
        pool.Add(new MemberType(mode, IsHidden: true));
        string item = _names.Next("Item");
        lines.Add($"[global::StateGen.State] {access} sealed partial class {item} {{ [global::StateGen.Member(1)] public {mode} A {{ get; set; }} }}");
        pool.Add(new MemberType(item + "?", IsHidden: true));
        pool.Add(new MemberType(List(item), IsHidden: true, Initial: "new()", IsValue: false));
        pool.Add(new MemberType($"global::System.Collections.Generic.Dictionary<string, {mode}>", IsHidden: true, Initial: "new()", IsValue: false));
    }

    private string Member(Place place, MemberType type, int id, bool isPositional)
    {
        string name = _names.Next("Member");
        string since = place.Version > 1 && _draw.OneIn(3) ? $", Since = {1 + _draw.Below(place.Version)}" : "";
        string attributes = type.Attributes.Length > 0 ? type.Attributes : _draw.Of(
            "", "", "", "", "[global::System.Obsolete] ", "[global::System.Obsolete(\"x\", DiagnosticId = \"OBS001\")] ", "[global::System.Obsolete(\"x\", true)] ",
            "[global::System.Diagnostics.CodeAnalysis.Experimental(\"EXP001\")] ", "[global::System.Runtime.Versioning.RequiresPreviewFeatures] ");
        string known = type.Text == "string?" && _draw.OneIn(2) ? $"[global::StateGen.KnownValues(\"a\", \"b{id}\")] " : "";
        string marks = $"{attributes}{known}[global::StateGen.Member({id}{since})] ";
        string access = type.IsHidden ? "private" : _draw.Of("public", "public", "private", place.IsStruct ? "internal" : "protected internal");
        string text = type.Text;
        string initial = type.Initial is { } made ? $" = {made};" : "";
        if (type.Initial is not null)
        {
            return (_draw.Below(4), place.IsStruct) switch
            {
                (_, true) => $"{marks}{access} {text}? {name} {{ get; {(place.IsReadOnly ? "init" : "set")}; }}",
                (0, _) => $"{marks}{access} readonly {text} {name}{initial}",
                (1, _) => $"{marks}{access} {text} {name} {{ get; set; }}{initial}",
                _ => $"{marks}{access} {text} {name} {{ get; }}{initial}",
            };
        }

        string end = type.IsValue ? "" : " = default!;";
        if (place.IsReadOnly)
        {
            return $"{marks}{access} {text} {name} {{ get; init; }}";
        }

        end = place.IsStruct ? "" : end;
        string field = end.Length > 0 ? end : ";";
        return _draw.Below(isPositional ? 5 : 8) switch
        {
            0 => $"{marks}{access} {text} {name} {{ get; set; }}{end}",
            1 => $"{marks}{access} {text} {name} {{ get; init; }}{end}",
            2 => $"{marks}{access} {text} {name}{field}",
            3 => $"{marks}{(access == "private" ? "public" : access)} {(type.IsHidden ? "int" : text)} {name} {{ get; private set; }}{(type.IsHidden ? "" : end)}",
            4 => $"{marks}{access} {text} {name} {{ get; }}{end}",
            5 => $"{marks}private readonly {text} {name}{field}",
            6 when !type.IsHidden && type.Attributes.Length == 0 => $"[global::StateGen.Member({id}{since})] public required {text} {name} {{ get; {_draw.Of("set", "init")}; }}",
            _ => $"{marks}{access} {text} {name} {{ get; set; }}{end}",
        };
    }

    /// <summary>Adds a constructor whose parameters have default values of every kind, and one without parameters.</summary>
    private void AddConstructor(Place place, List<string> lines)
    {
        string mark = _draw.Of("", "[global::System.Obsolete(\"x\", true)] ");
        lines.Add($$"""
            [global::StateGen.Member(301)] public global::System.DateTime At { get; }
            [global::StateGen.Member(302)] public decimal Price { get; }
            [global::StateGen.Member(303)] public int @class { get; }
            [global::StateGen.Member(304)] public global::System.DayOfWeek? Day { get; }
            [global::StateGen.Member(305)] public char Letter { get; }
            {{mark}}public {{place.Name}}(
                [global::System.Runtime.InteropServices.Optional, global::System.Runtime.CompilerServices.DateTimeConstant({{_draw.Of("0", "630000000000000000")}})] global::System.DateTime at,
                [global::System.Runtime.InteropServices.Optional, global::System.Runtime.CompilerServices.DecimalConstant(1, 0, 0, 0, 15)] decimal price,
                [global::System.Runtime.InteropServices.Optional, global::System.Runtime.InteropServices.DefaultParameterValue(7)] int @class,
                global::System.DayOfWeek? day = {{_draw.Of("null", "global::System.DayOfWeek.Friday")}},
                char letter = '{{_draw.Of("x", "\\0", "\\'")}}')
            {
                At = at; Price = price; this.@class = @class; Day = day; Letter = letter;
            }
            """);
    }
}
