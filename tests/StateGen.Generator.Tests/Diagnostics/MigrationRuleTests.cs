namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0017, and what SG0033 says of migrations.</summary>
public sealed class MigrationRuleTests
{
    [Theory]
    [InlineData("private void Take(string value) { }")]
    [InlineData("private partial int Take(string value) => 1;")]
    [InlineData("private partial void Take(int value) { }")]
    [InlineData("private partial void Take() { }")]
    [InlineData("private static partial void Take(string value) { }")]
    [InlineData("private async partial void Take(string value) => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("[StateIgnore] public int Take;")]
    public Task SG0017_SomethingElseOfThatName_IsReportedAtTheAttribute(string member) => AnalyzerAssert.ReportsAsync(
        "SG0017",
        "'Session.Retired(2)' cannot be migrated by 'Take': the type has another member with that name; declare the method as "
        + "'private partial void Take(string value)', or return the state type instead of 'void'",
        $$"""[State, [|Retired(2, typeof(string), Migrate = "Take")|]] public partial class Session { {{member}} }""");

    [Theory]
    [InlineData("a b", "that is not a valid name for a method")]
    [InlineData("", "that is not a valid name for a method")]
    [InlineData("Session", "that is the name of the type")]
    public Task SG0017_NameThatNoMethodHas_IsReported(string name, string reason) => AnalyzerAssert.ReportsAsync(
        "SG0017",
        $"'Session.Retired(2)' cannot be migrated by '{name}': {reason}",
        $$"""[State, [|Retired(2, typeof(string), Migrate = "{{name}}")|]] public partial class Session;""");

    [Fact]
    public Task SG0017_MethodForTwoMembersThatTakesOne_TellsBoth() => AnalyzerAssert.ReportsAsync(
        "SG0017",
        "'Session.Retired(2)' cannot be migrated by 'Take': the type has another member with that name; declare the method as "
        + "'private partial void Take(string? value2, int value3)', or return the state type instead of 'void'",
        """
        [State, Retired(3, typeof(int), Migrate = "Take"), [|Retired(2, typeof(string), Migrate = "Take")|]]
        public partial class Session { private partial void Take(string? value) { } }
        """);

    [Fact]
    public Task SG0033_MigrationThatGivesBackAnotherObject_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0033",
        "has the migration 'Take' that gives back another object, when others may refer to the first one already; let it give back nothing",
        """
        [State(PreserveReferences = true), Retired(2, typeof(string), Migrate = "Take")]
        public sealed partial class [|Session|] { private partial Session Take(string value) => this; }
        """);

    [Fact]
    public Task SG0017_OverloadBesideTheMethod_IsAccepted() => AnalyzerAssert.AcceptsAsync("""
        [State, Retired(2, typeof(string), Migrate = nameof(Take))]
        public partial class Session
        {
            private partial void Take(string host) => Take(host.Length);
            private void Take(int length) => _ = length;
        }
        """);
}
