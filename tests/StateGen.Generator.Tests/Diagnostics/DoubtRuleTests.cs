namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0014, SG0029, and SG0050 to SG0053: options of members and types, and doubtful code.</summary>
public sealed class DoubtRuleTests
{
    [Theory]
    [InlineData("Version = 2, OldestVersion = 3", 2, 3)]
    [InlineData("OldestVersion = 0", 1, 0)]
    public Task SG0014_OldestVersionOutOfRange_IsReported(string arguments, int version, int oldest) => AnalyzerAssert.ReportsAsync(
        "SG0014",
        $"'Session' has OldestVersion = {oldest}, but Version = {version}; set OldestVersion to a version from 1 to {version}",
        $$"""[State({{arguments}})] public partial class [|Session|] { [Member(1)] public int A { get; set; } }""");

    [Theory]
    [InlineData("", "string", "lists no values; list at least one, or remove the attribute")]
    [InlineData("\"a\", null!", "string", "lists null, which takes no bytes anyway; remove null from the list")]
    [InlineData("\"a\", \"b\", \"a\"", "string", "names \"a\" twice; remove the second")]
    [InlineData("\"a\"", "int", "is on a 'int', which contains no strings; remove the attribute")]
    [InlineData("\"a\"", "List<byte[]>", "is on a 'System.Collections.Generic.List<byte[]>', which contains no strings; remove the attribute")]
    public Task SG0029_WrongKnownValues_AreReported(string values, string type, string problem) => AnalyzerAssert.ReportsAsync(
        "SG0029",
        $"[KnownValues] on 'Session.A' is invalid: it {problem}",
        $$"""[State] public partial class Session { [Member(1), KnownValues({{values}})] public required {{type}} [|A|] { get; init; } }""");

    [Theory]
    [InlineData("string?")]
    [InlineData("List<string>")]
    [InlineData("Dictionary<int, HashSet<string>>?")]
    [InlineData("(int, string)")]
    public Task SG0029_StringsSomewhere_AreAccepted(string type) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial class Session { [Member(1), KnownValues("a", "b")] public required {{type}} A { get; init; } }""");

    [Theory]
    [InlineData("string?", "Password")]
    [InlineData("byte[]?", "client_secret_2")]
    [InlineData("string?", "ApiKey")]
    [InlineData("string?", "RefreshToken")]
    public Task SG0050_SecretByItsName_IsReported(string type, string name) => AnalyzerAssert.WarnsAsync(
        "SG0050",
        $"'Session.{name}' looks like a secret, and a blob is not encrypted: whoever holds it can read it; mark it [Sensitive] to save it all the same and keep it out of messages, or [StateIgnore] to leave it out",
        $$"""[State] public partial class Session { [Member(1)] public {{type}} [|{{name}}|] { get; set; } }""");

    [Theory]
    [InlineData("[Member(1), Sensitive] public string? Password { get; set; }")]
    [InlineData("[StateIgnore] public string? Password { get; set; }")]
    [InlineData("[Member(1)] public DateTime PasswordChanged { get; set; }")]
    [InlineData("[Member(1)] public bool HasSecret { get; set; }")]
    [InlineData("[Member(1)] public string? ContinuationToken { get; set; }")]
    public Task SG0050_NoSecretOrSaidSo_IsAccepted(string member) =>
        AnalyzerAssert.AcceptsAsync($$"""[State] public partial class Session { {{member}} }""");

    [Fact]
    public Task SG0050_PositionalParameterThatSaysSo_IsAccepted() =>
        AnalyzerAssert.AcceptsAsync("[State] public partial record Session([Member(1), Sensitive] string Password);");

    [Theory]
    [InlineData("public class Session { [Member(1)] public int [|A|] { get; set; } }")]
    [InlineData("public interface Session { [Member(1)] int [|A|] { get; set; } }")]
    [InlineData("public record Session([Member(1)] int [|A|]);")]
    public Task SG0051_MemberOutsideOfState_IsReported(string type) => AnalyzerAssert.WarnsAsync(
        "SG0051",
        "'Session.A' has [Member], but 'Session' is not marked [State], so nothing of it is saved; mark 'Session' [State], or remove the attribute",
        type);

    [Theory]
    [InlineData("original", "{ A = original.A; }")]
    [InlineData("original", "=> A = original.A;")]
    [InlineData("other", "{ A = other._unknownLayers is null ? 1 : 2; }")]
    public Task SG0052_CopyConstructorWithoutTheLayers_IsReported(string parameter, string body) => AnalyzerAssert.WarnsAsync(
        "SG0052",
        $"'Session' has a copy constructor of its own, so a copy made by 'with' loses what a newer version saved; add '_unknownLayers = {parameter}._unknownLayers;' to it",
        $$"""[State] public partial record Session([property: Member(1)] int A) { protected [|Session|](Session {{parameter}}) {{body}} }""");

    [Theory]
    [InlineData("record Session([property: Member(1)] int A) { protected Session(Session other) { A = other.A; _unknownLayers = other._unknownLayers; } }")]
    [InlineData("record Session([property: Member(1)] int A) { protected Session(Session other) => (A, this._unknownLayers) = (other.A, other._unknownLayers); }")]
    [InlineData("record Session([property: Member(1)] int A);")]
    [InlineData("class Session { [Member(1)] public int A { get; set; } public Session() { } public Session(Session other) { A = other.A; } }")]
    [InlineData("record struct Session([property: Member(1)] int A) { public Session(Session other) : this(other.A) { } }")]
    public Task SG0052_LayersAreCopied_IsAccepted(string declaration) => AnalyzerAssert.AcceptsAsync($"[State] public partial {declaration}");

    [Theory]
    [InlineData("public List<int> [|A|] { get; set; } = Shared.Items;", "Shared.Items", "RestoreInto")]
    [InlineData("public List<int> [|A|] { get; } = Shared.Items;", "Shared.Items", "restoring")]
    [InlineData("public Inner [|A|] { get; set; } = Inner.Default;", "Inner.Default", "RestoreInto")]
    [InlineData("public Inner [|A|] { get; set; } public Session() { A = Inner.Default; }", "Inner.Default", "RestoreInto")]
    [InlineData("public List<int> [|A|] = Shared.Items;", "Shared.Items", "RestoreInto")]
    [InlineData("public List<int> [|A|] { get => _a; set => _a = value; } [StateIgnore] private List<int> _a = Shared.Items;", "Shared.Items", "RestoreInto")]
    public Task SG0053_SharedObject_IsReported(string member, string shared, string writer) => AnalyzerAssert.WarnsAsync(
        "SG0053",
        $"The initial value of 'Session.A' is '{shared}', which other code shares, and {writer} writes into that object; initialize it with a new object",
        $$"""
        [State] public partial class Session { [Member(1)] {{member}} }
        [State] public partial class Inner { [Member(1)] public int B { get; set; } public static Inner Default { get; } = new(); }
        public static class Shared { public static readonly List<int> Items = []; }
        """);

    [Theory]
    [InlineData("public List<int> A { get; set; } = Shared.Fresh;")]
    [InlineData("public List<int> A { get; set; } = [.. Shared.Items];")]
    [InlineData("public List<int> A { get; set; } = Shared.Make();")]
    [InlineData("public string A { get; set; } = string.Empty;")]
    [InlineData("public int[] A { get; set; } = Shared.Numbers;")]
    [InlineData("public required List<int> A { get; set; }")]
    public Task SG0053_ObjectOfItsOwn_IsAccepted(string member) => AnalyzerAssert.AcceptsAsync(
        $$"""
        [State] public partial class Session { [Member(1)] {{member}} }
        public static class Shared { public static readonly List<int> Items = []; public static readonly int[] Numbers = []; public static List<int> Fresh => []; public static List<int> Make() => []; }
        """);

    [Fact]
    public Task SG0002_MemberNamedAsTheGeneratedOne_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0002",
        "'Session' cannot be a state type because it declares a member '_unknownLayers', a name that generated code uses; rename it",
        "[State] public partial class [|Session|] { [StateIgnore] private int _unknownLayers; }");
}
