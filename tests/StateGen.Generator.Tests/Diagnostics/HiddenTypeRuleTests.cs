namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0006 and SG0007, and the advice of SG0021 and SG0022: what generated code cannot name, or C# does not take.</summary>
public sealed class HiddenTypeRuleTests
{
    [Theory]
    [InlineData("private enum Mode { Off }", "[Member(1)] private Mode _a;")]
    [InlineData("private enum Mode { Off }", "[Member(1)] private List<Mode> A { get; } = [];")]
    [InlineData("private enum Mode { Off }", "[Member(1)] private (int, Mode?)[]? A { get; set; }")]
    public Task SG0006_TypePrivateToABaseClass_IsReported(string nested, string member) => AnalyzerAssert.ReportsMemberAsync(
        "SG0006",
        "'Session' cannot be saved because generated code cannot name 'Mode', which is hidden in 'Base'; make it internal or public",
        $"[State(\"base\")] public abstract partial class Base {{ {member} {nested} }} [State(\"session\")] public sealed partial class [|Session|] : Base;");

    [Fact]
    public Task SG0006_ProtectedTypeOfAGenericBase_ForAGenericType_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0006",
        "cannot name 'Mode', which is hidden in 'Base'",
        "[State(\"base\")] public abstract partial class Base<T> { [Member(1)] private Mode _a; protected enum Mode { Off } } [State(\"session\")] public sealed partial class [|Session|]<T> : Base<T>;");

    [Theory]
    [InlineData("protected enum Mode { Off }")]
    [InlineData("internal enum Mode { Off }")]
    public Task SG0006_TypeThatDerivedClassesSee_IsAccepted(string nested) => AnalyzerAssert.AcceptsAsync(
        $"#pragma warning disable CS0169\n[State(\"base\")] public abstract partial class Base<T> {{ [Member(1)] private Mode _a; [Member(2)] private T? _b; {nested} }} [State(\"session\")] public sealed partial class Session : Base<int>;");

    [Theory]
    [InlineData("[Member(1)] private Mode _a; private enum Mode { Off }")]
    [InlineData("[Member(1)] private List<Inner>? A { get; set; } [State(\"inner\")] private sealed partial class Inner { [Member(1)] public int B { get; set; } }")]
    public Task SG0006_PrivateTypeOfItsOwn_IsAccepted(string members) => AnalyzerAssert.AcceptsAsync(
        $"[State(\"session\")] public sealed partial class Session {{ {members} }}");

    [Fact]
    public Task SG0006_FormatterLocalToAFile_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0006",
        "'Session' cannot be saved because generated code cannot name 'MoneyFormatter', which is local to a file; remove 'file'",
        """
        [State("session")] public sealed partial class [|Session|] { [Member(1), StateFormatter(typeof(MoneyFormatter))] public decimal A { get; set; } }
        file sealed class MoneyFormatter : IStateFormatter<decimal>
        {
            public static void Write(ref StateGen.StateWriter writer, decimal value) { }
            public static decimal Read(ref StateGen.StateReader reader) => 0;
        }
        """);

    [Theory]
    [InlineData("[State(\"inner\")] private sealed partial class Inner;")]
    [InlineData("private enum Inner { A }")]
    public Task SG0006_PrivateTypeInThePlaceOfATypeParameter_IsReported(string nested) => AnalyzerAssert.ReportsMemberAsync(
        "SG0006",
        "'Session.A' cannot be saved because generated code cannot name 'Inner', which is hidden in 'Session'; make it internal or public",
        $"[State(\"page\")] public sealed partial class Page<T> {{ [Member(1)] public T? B {{ get; set; }} }} [State(\"session\")] public sealed partial class Session {{ [Member(1)] private Page<Inner>? [|A|] {{ get; set; }} {nested} }}");

    [Fact]
    public Task SG0002_StateInsideOfAFileLocalType_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0002",
        "'Session' cannot be a state type because it is inside of 'Outer', which is local to a file",
        "file partial class Outer { [State] public partial class [|Session|] { [Member(1)] public int A { get; set; } } }");

    [Fact]
    public Task SG0002_TypeParameterThatHidesOneOfTheBase_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0002",
        "'Derived' cannot be a state type because it has a type parameter 'T' that hides the one of a containing type, which its base class needs; rename one of the two",
        "public partial struct Outer<T> { [State] public abstract partial class Base<U> { [Member(1)] public U? A { get; set; } } [State] public sealed partial class [|Derived|]<T> : Base<T>; }");

    [Theory]
    [InlineData("static abstract int A { get; }", "A")]
    [InlineData("static abstract void Do();", "Do")]
    public Task SG0007_StaticAbstractMember_IsReported(string member, string name) => AnalyzerAssert.ReportsMemberAsync(
        "SG0007",
        $"'IShape' cannot be a union because its static member '{name}' is abstract, and C# does not accept such an interface as a type argument; give the member a body with 'static virtual', or move it to another interface",
        $"[StateUnion(1, typeof(Case))] public partial interface [|IShape|] {{ {member} }} [State(\"case\")] public sealed partial class Case : IShape {{ public static int A => 1; public static void Do() {{ }} }}");

    [Fact]
    public Task SG0007_InheritedStaticAbstractMember_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0007",
        "its static member 'Zero' is abstract",
        "public interface IZero<T> { static abstract T Zero { get; } } [StateUnion(1, typeof(Case))] public partial interface [|IShape|] : IZero<int>; [State(\"case\")] public sealed partial class Case : IShape { public static int Zero => 0; }");

    [Theory]
    [InlineData("static virtual int A => 1;")]
    [InlineData("static int A => 1;")]
    [InlineData("int A => 1;")]
    public Task SG0007_MemberWithABody_IsAccepted(string member) => AnalyzerAssert.AcceptsAsync(
        $"[StateUnion(1, typeof(Case))] public partial interface IShape {{ {member} }} [State(\"case\")] public sealed partial class Case : IShape {{ [Member(1)] public IShape? Next {{ get; set; }} }}");

    [Fact]
    public Task SG0007_InheritedMemberThatIsImplemented_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        "public interface IZero<T> { static abstract T Zero { get; } } [StateUnion(1, typeof(Case))] public partial interface IShape : IZero<int> { static int IZero<int>.Zero => 0; } [State(\"case\")] public sealed partial class Case : IShape { [Member(1)] public IShape? Next { get; set; } }");

    /// <summary>Marking these types <c>[State]</c>, or as unions, would only cause the next error.</summary>
    [Theory]
    [InlineData("public sealed class Inner : List<string> { public string? Owner { get; set; } }")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] public struct Inner { private int _first; }")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct Inner { }")]
    [InlineData("public class Inner : Exception { }")]
    [InlineData("public class Inner : Root { } public class Root { public int A { get; set; } }")]
    [InlineData("public delegate void Inner();")]
    [InlineData("public interface Inner { static abstract int A { get; } }")]
    public Task SG0021_TypeThatCannotBecomeAStateType_IsReported(string inner) => AnalyzerAssert.ReportsMemberAsync(
        "SG0021",
        "'Session.A' cannot be saved: there is no formatter for 'Inner'; change its type, name a formatter of your own with [StateFormatter], or mark it [StateIgnore]",
        $"[State(\"session\")] public sealed partial class Session {{ [Member(1)] public Inner [|A|] {{ get; set; }} = default!; }} {inner}");

    [Theory]
    [InlineData("public class Inner : Root { } public abstract class Root { public virtual int A() => 1; }")]
    [InlineData("public class Inner : Root { } [State(\"root\")] public partial class Root { [Member(1)] public int A { get; set; } }")]
    [InlineData("public struct Inner { public int A; }")]
    public Task SG0022_TypeThatCanBecomeAStateType_IsReported(string inner) => AnalyzerAssert.ReportsMemberAsync(
        "SG0022",
        "'Inner' is not a state type; mark it [State] and give its members ids",
        $"[State(\"session\")] public sealed partial class Session {{ [Member(1)] public Inner [|A|] {{ get; set; }} = default!; }} {inner}");
}
