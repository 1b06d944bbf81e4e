namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0001 to SG0003: what the type itself must be.</summary>
public sealed class TypeRuleTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    public Task SG0001_TypeNotPartial_IsReported(string keyword) => AnalyzerAssert.ReportsAsync(
        "SG0001",
        "'Session' must be partial, so that its save and restore code can be added; write 'partial' before 'class', 'struct' or 'record'",
        $"[State] public {keyword} [|Session|] {{ }}");

    [Fact]
    public Task SG0001_ContainingTypeNotPartial_IsReportedThere() => AnalyzerAssert.ReportsAsync(
        "SG0001",
        "'Outer' must be partial, so that its save and restore code can be added; write 'partial' before 'class', 'struct' or 'record'",
        "public class [|Outer|] { [State] public partial class Session { } }");

    [Fact]
    public Task SG0001_AllPartial_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        "public partial class Outer { [State] public partial class Session { } }");

    [Theory]
    [InlineData("static partial class [|Session|] { }", "is static")]
    [InlineData("ref partial struct [|Session|] { }", "is a ref struct")]
    [InlineData("partial class [|Session|] : Exception { }", "derives from 'Exception', which is not a state type, so the members of 'Exception' would be lost")]
    [InlineData("partial class [|Session|] : Base { } class Base { }", "derives from 'Base', which is not a state type, so the members of 'Base' would be lost; mark it [State]")]
    [InlineData("partial interface [|Session|] { }", "is an interface; name the types that it can be with [StateUnion(tag, typeof(...))]")]
    public Task SG0002_KindThatCannotBeSaved_IsReported(string declaration, string reason) => AnalyzerAssert.ReportsAsync(
        "SG0002", $"'Session' cannot be a state type because it {reason}", $"[State] {declaration}");

    [Fact]
    public Task SG0002_LocalToFile_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0002", "'Session' cannot be a state type because it is local to a file", "[State] file partial class [|Session|] { }");

    [Fact]
    public Task SG0002_BaseInsideOfGenericType_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        "public partial class Outer<T> { [State] public partial class Inner { [Member(1)] private T? _value; } } [State] public partial class Session : Outer<int>.Inner { }");

    [Theory]
    [InlineData("struct", "LayoutKind.Sequential")]
    [InlineData("struct", "LayoutKind.Explicit, Size = 4")]
    [InlineData("class", "LayoutKind.Sequential")]
    public Task SG0002_MemoryLayoutOfItsOwn_IsReported(string keyword, string layout) => AnalyzerAssert.ReportsAsync(
        "SG0002",
        "'Session' cannot be a state type because it has a fixed memory layout, and "
        + "generated code adds a field; use LayoutKind.Auto",
        $"using System.Runtime.InteropServices; [State, StructLayout({layout})] public partial {keyword} [|Session|] {{ }}");

    [Theory]
    [InlineData("[State] public sealed partial class Session : IDisposable { public void Dispose() { } }")]
    [InlineData("[State] public partial class Session : object;")]
    [InlineData("[State] public readonly partial record struct Session;")]
    [InlineData("[State] public abstract partial class Session { [Member(1)] public int A { get; set; } }")]
    [InlineData("[State] public partial class Session : Base; [State] public abstract partial class Base;")]
    [InlineData("[State] public partial class Session; [State, StateUnion(1, typeof(Case))] public partial interface IUnion; [State] public sealed partial class Case : IUnion;")]
    [InlineData("using System.Runtime.InteropServices; [State, StructLayout(LayoutKind.Auto)] public partial struct Session { }")]
    public Task SG0002_KindThatCanBeSaved_IsAccepted(string source) => AnalyzerAssert.AcceptsAsync(source);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \\t\"")]
    [InlineData("null!")]
    [InlineData("name: \"\"")]
    public Task SG0003_EmptyName_IsReported(string argument) => AnalyzerAssert.ReportsAsync(
        "SG0003",
        "The wire name of 'Session' is empty; give it a name that will never change, or leave the argument out to use the type's full name",
        $"[State({argument})] public partial class [|Session|] {{ }}");

    [Fact]
    public Task SG0003_EmptyNameOfUnion_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0003",
        "The wire name of 'IUnion' is empty; give it a name that will never change, or leave the argument out to use the type's full name",
        "[State(\"\"), StateUnion(1, null!)] public partial interface [|IUnion|];");

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("(\"x\")")]
    [InlineData("(Version = 3)")]
    public Task SG0003_NameOrNone_IsAccepted(string arguments) => AnalyzerAssert.AcceptsAsync(
        $"[State{arguments}] public partial class Session {{ }}");
}
