namespace StateGen.Generator.Tests.Composition;

/// <content>Composes state types with their base classes.</content>
internal sealed partial class Composer
{
    private Owner ComposeState()
    {
        string kind = _draw.Of("class", "class", "class", "class", "record", "struct", "record struct", "readonly record struct");
        bool canDerive = !kind.Contains("struct", StringComparison.Ordinal);
        string name = _names.Next("Main");
        List<Parameter> parameters = [.. Enumerable.Range(0, _draw.Below(3)).Select(NewParameter)];
        List<string> sources = [];
        string around = _draw.Of("", "", "", $"public partial class {_names.Next("Outer")}", $"public partial struct {_names.Next("Outer")}<TOuter>", "file partial class");
        if (around.StartsWith("file", StringComparison.Ordinal))
        {
            around = $"file partial class {_names.Next("Outer")}";
        }

        string parent = canDerive && !_draw.OneIn(3) ? AddBases(kind, name, parameters, sources) : "";
        string access = around.Length > 0 ? _draw.Of("public", "internal", "private") : _draw.Of("public", "public", "internal");
        string sealing = canDerive ? _draw.Of("sealed ", "", "") : "";
        string unsafety = _draw.OneIn(6) ? "unsafe " : "";
        string declaration = $"partial {kind.Replace("readonly ", "", StringComparison.Ordinal)} {name}{Parameter.List(parameters.Select(each => each.Name))}";
        string modifiers = $"{access} {sealing}{unsafety}{(kind.StartsWith("readonly", StringComparison.Ordinal) ? "readonly " : "")}";
        int version = 1 + _draw.Below(3);
        Members members = ComposeMembers(new Place(kind, name, parameters, version, IsBase: false, HasBase: parent.Length > 0, CanBePrivate: true));
        string retired = ComposeRetired(declaration, around, kind, version);
        string state = $"{_draw.Of("", "", "[global::System.Obsolete] ")}{retired}[global::StateGen.State(\"wire-{_index}\", Version = {version})] ";
        string second = _draw.OneIn(3) && members.Second.Length > 0 ? members.Second : "";
        string first = second.Length > 0 ? members.First : members.First + members.Second;
        string migration = retired.Contains("Migrate", StringComparison.Ordinal) ? "private partial void MigrateOld(string value) { }\n" : "";
        sources.Add(Around(around, $"{state}{modifiers}{declaration}{members.Positional}{parent}{Parameter.Clauses(parameters)}\n{{\n{migration}{first}\n}}"));
        if (access != "private" && !around.StartsWith("file", StringComparison.Ordinal))
        {
            string outer = around.Length == 0 ? "" : around.Split(' ')[^1].Replace("<TOuter>", "<int>", StringComparison.Ordinal) + ".";
            _roots.Add(outer + name + Parameter.List(parameters.Select(each => each.Argument)));
        }

        return new Owner(string.Join("\n", sources), second.Length == 0 || around.StartsWith("file", StringComparison.Ordinal) ? "" : Around(around, $"{declaration}\n{{\n{second}\n}}"));
    }

    private static string Around(string around, string source) => around.Length == 0 ? source : $"{around}\n{{\n{source}\n}}";

    private Parameter NewParameter(int number) =>
        new(_draw.OneIn(5) ? _names.Next("T") : $"T{number}", _draw.Of([.. Parameter.Kinds.Keys, "", ""]));

    /// <summary>Adds base classes. Returns the nearest one as a base list, with a colon before it.</summary>
    private string AddBases(string kind, string derived, List<Parameter> parameters, List<string> sources)
    {
        List<Parameter> own = [.. Enumerable.Range(0, _draw.Below(3)).Select(i => new Parameter($"B{i}", _draw.Of([.. Parameter.Kinds.Keys])))];
        string name = _names.Next("Base");
        string further = _draw.OneIn(3) ? AddBases(kind, name, own, sources) : "";
        string outer = _draw.OneIn(4) ? _names.Next("Around") : "";
        bool isGeneric = outer.Length > 0 && _draw.OneIn(2);
        bool isState = !_draw.OneIn(6);
        string nested = _draw.OneIn(4) ? $"public sealed class {derived} {{ }}\n" : "";
        bool isAbstract = !isState || _draw.OneIn(2);
        string body = isState
            ? string.Concat(ComposeMembers(new Place(kind, name, own, Version: 1, IsBase: true, HasBase: further.Length > 0, CanBePrivate: true)) is { } made ? made.First + made.Second : "")
            : "public int Computed => 3;";
        if (!isState && further.Length > 0)
        {
            isState = true;
        }

        string source = $"{(isState ? "[global::StateGen.State] " : "")}public {(isAbstract ? "abstract " : "")}partial {kind} {name}{Parameter.List(own.Select(each => each.Name))}{further}{Parameter.Clauses(own)}\n{{\n{nested}{body}\n}}";
        sources.Add(outer.Length == 0 ? source : $"public partial class {outer}{(isGeneric ? "<TAround>" : "")}\n{{\n{source}\n}}");
        string[] arguments = [.. own.Select(each => HandOn(each, parameters))];
        return $" : {(outer.Length == 0 ? "" : $"{outer}{(isGeneric ? $"<{HandOn(new Parameter("TAround", ""), parameters)}>" : "")}.")}{name}{Parameter.List(arguments)}";
    }

    /// <summary>Returns the type argument that a derived class passes to its base class.</summary>
    private string HandOn(Parameter parameter, List<Parameter> parameters)
    {
        Parameter[] fitting = [.. parameters.Where(each => each.Constraint == parameter.Constraint)];
        switch (_draw.Below(3))
        {
            case 0 when fitting.Length > 0:
                return _draw.Of<string>([.. fitting.Select(each => each.Name)]);
            case 1 when parameters.Count < 4:
                Parameter added = new($"T{parameters.Count}x", parameter.Constraint);
                parameters.Insert(_draw.Below(parameters.Count + 1), added);
                return added.Name;
            case 2 when parameter.Constraint.Length == 0 && parameters.Count > 0:
                return List(_draw.Of<string>([.. parameters.Select(each => each.Name)]));
            default:
                return parameter.Argument;
        }
    }

    private string ComposeRetired(string declaration, string around, string kind, int version)
    {
        if (_draw.OneIn(2))
        {
            return "";
        }

        bool migrates = _draw.OneIn(2) && around.Length == 0 && kind == "class";
        if (migrates)
        {
            _without.Append($"{declaration} {{ private partial void MigrateOld(string value); }}\n");
        }

        return $"[global::StateGen.Retired(501, typeof(string), Since = {version}{(migrates ? ", Migrate = \"MigrateOld\"" : "")})] [global::StateGen.Retired(502, typeof(int))] ";
    }
}
