namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0014, SG0029, SG0050 and SG0051: options of members and types, and what is doubtful.</summary>
public sealed class DoubtRuleTests
{
    [Theory]
    [InlineData("Version = 2, OldestVersion = 3", 2, 3)]
    [InlineData("OldestVersion = 0", 1, 0)]
    public Task SG0014_OldestVersionOutOfRange_IsReported(string arguments, int version, int oldest) => AnalyzerAssert.ReportsAsync(
        "SG0014",
        $"'Session' has version {version} and names {oldest} as the oldest that it restores; that goes from 1 to its own version",
        $$"""[State({{arguments}})] public partial class [|Session|] { [Member(1)] public int A { get; set; } }""");

    [Theory]
    [InlineData("", "string", "names none; name at least one, or remove the attribute")]
    [InlineData("\"a\", null!", "string", "names null, which takes no byte as it is; remove it from the list")]
    [InlineData("\"a\", \"b\", \"a\"", "string", "names \"a\" twice; remove the second")]
    [InlineData("\"a\"", "int", "is a 'int', in which no string is; remove the attribute")]
    [InlineData("\"a\"", "List<byte[]>", "is a 'System.Collections.Generic.List<byte[]>', in which no string is; remove the attribute")]
    public Task SG0029_WrongKnownValues_AreReported(string values, string type, string problem) => AnalyzerAssert.ReportsAsync(
        "SG0029",
        $"'Session.A' has [KnownValues] and {problem}",
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

    [Fact]
    public Task SG0002_MemberNamedAsTheGeneratedOne_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0002",
        "'Session' cannot be a state type because it has a member of its own called '_carriedLayers', a name that the generated code needs; rename it",
        "[State] public partial class [|Session|] { [StateIgnore] private int _carriedLayers; }");
}
