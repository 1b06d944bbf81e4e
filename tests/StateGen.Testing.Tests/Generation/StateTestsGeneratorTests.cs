using Microsoft.CodeAnalysis;

namespace StateGen.Testing.Tests.Generation;

[Trait("Time", "Long")]
public sealed class StateTestsGeneratorTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using StateGen;
        using StateGen.Testing;

        """;

    private static readonly string[] All =
        ["Law1_RoundTrip", "Law2_UpgradeFromVersion1", "Law3_CarriesWhatANewerVersionKnows", "Law3_DowngradeToVersion1", "Law4_HostileInput", "Law5_SameBytes"];

    private static readonly string[] Always = ["Law1_RoundTrip", "Law4_HostileInput", "Law5_SameBytes"];

    [Fact]
    public void Tests_OfTypeOfOneVersion_AreThoseOfTheFiveLaws() => AssertFacts(
        "[State] public partial class A { [Member(1)] public int N { get; set; } } [StateTests<A>] public partial class ATests;",
        All);

    [Fact]
    public void Tests_OfTypeThatGaveUpAVersion_AreOfTheOthers() => AssertFacts(
        "[State(Version = 2, OldestVersion = 2)] public partial class A { [Member(1)] public int N { get; set; } [Member(2, Since = 2)] public int M { get; set; } } [StateTests<A>] public partial class ATests;",
        ["Law1_RoundTrip", "Law2_UpgradeFromVersion2", "Law3_CarriesWhatANewerVersionKnows", "Law3_DowngradeToVersion2", "Law4_HostileInput", "Law5_SameBytes"]);

    [Fact]
    public void Tests_OfHierarchy_AreOfAllLaws() => AssertFacts(
        "[State] public abstract partial class B { [Member(1)] public int N { get; private set; } [Member(2)] public List<string?> Names { get; } = []; } [State] public partial class A : B { [Member(1)] public A? Other { get; set; } } [StateTests<A>] public partial class ATests;", All);

    [Fact]
    public void Tests_OfMemberWithFormatter_AreOfAllLaws() => AssertFacts(
        """
        public readonly record struct Money(long Cents);
        public sealed class MoneyFormatter : IStateFormatter<Money>
        {
            public static int MinSize => 1;
            public static void Write(ref StateWriter writer, Money value) => writer.WriteVarint((ulong)value.Cents);
            public static Money Read(ref StateReader reader) => new((long)reader.ReadVarint(ulong.MaxValue));
        }
        [State] public partial class A { [Member(1), StateFormatter(typeof(MoneyFormatter))] public Money M { get; set; } }
        [StateTests<A>] public partial class ATests
        {
            static partial void Configure(StateTestOptions options) => options.Type(FsCheck.Fluent.Gen.Elements(new Money(0), new Money(5), new Money(long.MaxValue)));
        }
        """,
        All);

    [Fact]
    public void Tests_OfUnionThatCarriesUnknownCases_AreOfAllLaws() => AssertFacts(
        """
        [State] public partial class A : I { [Member(1)] public List<I?> Items { get; } = []; [Member(2)] public Dictionary<string, I>? Map { get; set; } }
        [StateUnion(1, typeof(A)), UnknownCase(typeof(Unknown))] public partial interface I;
        public sealed record Unknown(UnknownCaseData Case) : I;
        [StateTests<I>] public partial class ATests;
        """,
        All);

    [Fact]
    public void Tests_OfAbstractUnionThatCarriesUnknownCases_AreOfAllLaws() => AssertFacts(
        """
        [State] public sealed partial class A : B { [Member(1)] public (B?, int) Pair { get; set; } }
        [State, StateUnion(1, typeof(A)), UnknownCase(typeof(Unknown))] public abstract partial class B { [Member(1)] public int N { get; set; } }
        public sealed class Unknown(UnknownCaseData carried) : B { public UnknownCaseData Carried => carried; }
        [State] public partial class Holder { [Member(1)] public B[]? Items { get; set; } }
        [StateTests<Holder>] public partial class ATests;
        """,
        All);

    [Fact]
    public void Tests_OfTypesThatMigrate_AreOfAllLaws() => AssertFacts(
        """
        [State, Retired(1, typeof(string), Migrate = nameof(Take)), Retired(2, typeof(List<Inner>), Migrate = nameof(Take))]
        public sealed partial record A
        {
            [Member(3)] public string? Name { get; init; }
            [Member(4)] public Dictionary<string, Inner>? Inners { get; init; }
            private partial A Take(string? name, List<Inner>? inners) => this with { Name = $"{name} {inners?.Count}", };
        }
        [State, Retired(1, typeof(Kind), Migrate = nameof(TakeKind)), Retired(2, typeof(bool), Migrate = nameof(TakeOn))]
        public partial struct Inner
        {
            [Member(3)] public int Number { get; set; }
            [Member(4)] public bool On { get; set; }
            private partial void TakeKind(Kind kind) => Number ^= (int)kind;
            private partial void TakeOn(bool on) => On = !on;
        }
        public enum Kind { Small, Large }
        [State] public partial class Holder { [Member(1)] public List<A?> Items { get; } = []; [Member(2)] public Inner Inner { get; set; } [Member(3)] public (A?, Inner)[]? Pairs { get; set; } }
        [StateTests<Holder>] public partial class ATests
        {
            static partial void Configure(StateTestOptions options) => options.Normalizes("Take").Normalizes("TakeKind").Normalizes("TakeOn");
        }
        """,
        ["Law1_RoundTrip", "Law2_UpgradeFromVersion1", "Law3_CarriesWhatANewerVersionKnows", "Law3_DowngradeToVersion1", "Law4_HostileInput", "Law5_SameBytes"]);

    [Fact]
    public void Tests_OfGenericType_AreThoseThatNeedNoOldVersion() => AssertFacts(
        "[assembly: StateTypeArgument(typeof(int))] [State] public partial class Page<T> { [Member(1)] public T? Item { get; set; } } [StateTests<Page<int>>] public partial class ATests;", Always);

    [Fact]
    public void Tests_OfTypeThatHoldsAGenericOne_SayWhatIsNotRebuilt()
    {
        Compilation compilation = AssertFacts(
            "[State] public partial class Page<T> { [Member(1)] public T? Item { get; set; } } [State] public partial class A { [Member(1)] public Page<int>? P { get; set; } } [StateTests<A>] public partial class ATests;",
            Always);
        Assert.Contains("// Version 1 is not rebuilt: there is no type for 'state Page<int>' (A member 1).", compilation.SyntaxTrees.Last(tree => tree.FilePath.EndsWith("ATests.g.cs", StringComparison.Ordinal)).ToString());
    }

    [Theory]
    [InlineData("[StateTests<Missing>] public partial class ATests;")]
    [InlineData("[StateTests<int>] public partial class ATests;")]
    [InlineData("[StateTests<string[]>] public partial class ATests;")]
    [InlineData("[StateTests] public partial class ATests;")]
    [InlineData("[StateTests<>] public partial class ATests;")]
    [InlineData("[State] public partial class A { [Member(1)] public Missing M { get; set; } } [StateTests<A>] public partial class ATests;")]
    [InlineData("[State] public class A { [Member(0)] public int M { get; set; } } [StateTests<A>] public class ATests;")]
    [InlineData("[State(\"\", Version = -1)] public partial class A { } [StateTests<A>] public partial class ATests { } [StateTests<A>] public partial class ATests { }")]
    [InlineData("[StateUnion(1, typeof(Missing))] public partial interface I; [StateTests<I>] public partial class ATests;")]
    [InlineData("[State] public partial class A : A { } [StateTests<A>] public partial class ATests;")]
    [InlineData("public class Outer<T> { [State] public partial class A { } [StateTests<A>] public partial class ATests; }")]
    public void Source_ThatDoesNotCompile_DoesNotStopTheGenerator(string source) => Assert.NotEmpty(
        GeneratedCode.Of(Head + source).GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error));

    private static Compilation AssertFacts(string source, string[] expected)
    {
        Compilation compilation = GeneratedCode.Of(Head + source);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity >= DiagnosticSeverity.Warning));
        INamedTypeSymbol tests = compilation.GetTypeByMetadataName("ATests")!;
        string[] facts = [.. tests.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FactAttribute"))
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(expected, facts);
        Assert.Empty(GeneratedCode.Run(compilation, "ATests"));
        return compilation;
    }
}
