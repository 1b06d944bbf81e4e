namespace StateGen.Generator.Tests.Composition;

/// <content>Composes unions and their cases.</content>
internal sealed partial class Composer
{
    private void AddUnion()
    {
        string union = _names.Next("Shape");
        bool isInterface = _draw.OneIn(2);
        string[] cases = [.. Enumerable.Range(0, 1 + _draw.Below(3)).Select(_ => _names.Next("Case"))];
        string attributes = string.Concat(cases.Select((name, i) => $"[global::StateGen.StateUnion({i + 1}, typeof({name}))] "));
        bool isState = _draw.OneIn(2);
        string body = _draw.Below(8) switch
        {
            0 when isInterface => "static abstract int Count { get; }",
            1 when isInterface => "static virtual int Count => 1;",
            2 when !isInterface && isState => "[global::StateGen.Member(1)] public int A { get; set; } [global::StateGen.Member(2)] private readonly global::System.Collections.Generic.List<int> _b = new();",
            3 when !isInterface => "public abstract int Area();",
            4 when isInterface => $"public sealed class {union}_ {{ }}",
            _ => "",
        };
        bool isStatic = body.StartsWith("static abstract", StringComparison.Ordinal);
        bool isArea = body.Contains("Area", StringComparison.Ordinal);
        _types.Add($"{attributes}{(isState && !isInterface ? "[global::StateGen.State] " : "")}public {(isInterface ? "partial interface" : "abstract partial class")} {union} {{ {body} }}");
        foreach (string name in cases)
        {
            string members = (isStatic ? "public static int Count => 2; " : "") + (isArea ? "public override int Area() => 3; " : "");
            string declaration = _draw.Below(6) switch
            {
                0 => "sealed class",
                1 when isInterface => "partial struct",
                2 when isInterface => "partial record",
                _ => "sealed partial class",
            };
            string state = _draw.OneIn(12) ? "" : "[global::StateGen.State] ";
            _types.Add($"{state}public {declaration} {name} : {union} {{ {members}[global::StateGen.Member(1)] public {_draw.Of("int", "string?", "object?", "int*")} A {{ get; set; }} }}".Replace("int* A", _draw.OneIn(8) ? "object? A" : "long A", StringComparison.Ordinal));
        }

        _pool.Add(new MemberType(union + "?"));
        if (!isStatic)
        {
            _pool.Add(new MemberType(List(union), Initial: "new()", IsValue: false));
            _roots.Add(union);
        }
    }
}
