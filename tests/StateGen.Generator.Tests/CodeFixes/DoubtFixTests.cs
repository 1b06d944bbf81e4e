using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>Fixes of SG0050 to SG0052.</summary>
public sealed class DoubtFixTests
{
    private const string Sensitive = "Mark the member [Sensitive]";

    [Fact]
    public Task SG0050_Sensitive_AddsTheAttribute() => CodeFixAssert.FixesAsync(
        new AddSensitiveCodeFix(),
        Sensitive,
        """
        [State]
        public partial class A
        {
            /// <summary>The user's.</summary>
            [Member(1)] public string? Password { get; set; }
        }
        """,
        """
        [State]
        public partial class A
        {
            /// <summary>The user's.</summary>
            [Sensitive] [Member(1)] public string? Password { get; set; }
        }
        """);

    [Fact]
    public Task SG0050_SensitiveForAll_AddsEach() => CodeFixAssert.FixesAllAsync(
        new AddSensitiveCodeFix(),
        Sensitive,
        "[State] partial class A { [Member(1)] string? Secret { get; set; } [Member(2)] byte[]? ApiKey; [Member(3)] int C { get; set; } }",
        "[State] partial class A { [Sensitive] [Member(1)] string? Secret { get; set; } [Sensitive] [Member(2)] byte[]? ApiKey; [Member(3)] int C { get; set; } }");

    [Fact]
    public Task SG0052_CopyTheLayers_AddsTheAssignment() => CodeFixAssert.FixesAsync(
        new CopyLayersCodeFix(),
        "Copy the layers of newer versions",
        """
        [State]
        public partial record A([property: Member(1)] int B)
        {
            protected A(A other)
            {
                B = other.B;
            }
        }
        """,
        """
        [State]
        public partial record A([property: Member(1)] int B)
        {
            protected A(A other)
            {
                B = other.B;
                _unknownLayers = other._unknownLayers;
            }
        }
        """);

    [Fact]
    public Task SG0052_CopyTheLayers_MakesABlockOfAnExpression() => CodeFixAssert.FixesAsync(
        new CopyLayersCodeFix(),
        "Copy the layers of newer versions",
        """
        [State]
        public partial record A([property: Member(1)] int B)
        {
            protected A(A other) => B = other.B;
        }
        """,
        """
        [State]
        public partial record A([property: Member(1)] int B)
        {
            protected A(A other)
            {
                B = other.B;
                _unknownLayers = other._unknownLayers;
            }
        }
        """);

    [Fact]
    public Task SG0051_MarkState_MarksTheTypeOnce() => CodeFixAssert.FixesAllAsync(
        new MarkStateCodeFix(),
        "Mark the type [State]",
        "class A { [Member(1)] int B { get; set; } [Member(2)] int C { get; set; } }",
        "[State]\npartial class A { [Member(1)] int B { get; set; } [Member(2)] int C { get; set; } }");
}
