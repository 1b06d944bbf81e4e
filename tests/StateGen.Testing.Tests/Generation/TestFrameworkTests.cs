using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGen.Generator.Analyzers;

namespace StateGen.Testing.Tests.Generation;

/// <summary>The code generated for each test framework, and SG0090 and SG0091 if no framework would run it.</summary>
public sealed class TestFrameworkTests
{
    private const string Head = """
        using System;
        using StateGen;
        using StateGen.Testing;

        """;

    private const string State = "[State] public sealed partial class Session { [Member(1)] public int N { get; set; } }\n";

    private const string Tests = State + "[StateTests<Session>] public sealed partial class SessionTests;\n";

    private const string NUnit = "namespace NUnit.Framework { public class TestAttribute : Attribute; }\n";

    private const string MSTest = """
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestMethodAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Class)] public class TestClassAttribute : Attribute;
            public sealed class STATestClassAttribute : TestClassAttribute;
        }

        """;

    [Theory]
    [InlineData(NUnit + Tests, "NUnit.Framework.TestAttribute")]
    [InlineData(MSTest + Tests, "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute")]
    [InlineData(NUnit + MSTest + Tests, "NUnit.Framework.TestAttribute")]
    public void Tests_InProjectWithOneFramework_HaveItsAttribute(string source, string attribute)
    {
        Compilation compilation = Compile(source, withXunit: false);

        Assert.NotEmpty(Methods(compilation));
        Assert.All(Methods(compilation), method => Assert.Equal([attribute], Attributes(method)));
    }

    [Fact]
    public void Tests_InProjectWithXunitAndAnother_AreOfXunit() =>
        Assert.All(Methods(Compile(NUnit + Tests, withXunit: true)), method => Assert.Equal(["Xunit.FactAttribute"], Attributes(method)));

    [Theory]
    [InlineData("", "TestClassAttribute")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass] ", "TestClassAttribute")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.STATestClass] ", "STATestClassAttribute")]
    public void Class_OfMSTest_HasOneAttributeOfAClass(string written, string expected)
    {
        Compilation compilation = Compile(MSTest + State + written + "[StateTests<Session>] public sealed partial class SessionTests;", withXunit: false);

        Assert.Equal(
            [expected],
            compilation.GetTypeByMetadataName("SessionTests")!.GetAttributes().Select(each => each.AttributeClass!.Name).Where(name => name.EndsWith("ClassAttribute", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SG0090_NoFramework_IsOneErrorThatSaysWhatToAdd()
    {
        Compilation compilation = Compile(
            Tests + "[State] public sealed partial class Room { [Member(1)] public int N { get; set; } }\n[StateTests<Room>] public sealed partial class RoomTests;", withXunit: false);

        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(compilation));
        Assert.Equal("SG0090", diagnostic.Id);
        Assert.Equal(
            "Nothing runs the tests of 'SessionTests', because the project references no test framework that StateGen.Testing knows; add the package xunit.v3, xunit, NUnit or MSTest, or call the tests yourself",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("StateTests<Session>", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public void Tests_WithoutFramework_AreMethodsToCall()
    {
        Compilation compilation = Compile(Tests, withXunit: false);

        Assert.Contains("Law1_RoundTrip", Methods(compilation).Select(method => method.Name));
        Assert.All(Methods(compilation), method => Assert.Empty(method.GetAttributes()));
        object tests = Activator.CreateInstance(GeneratedCode.Load(compilation).GetType("SessionTests")!)!;
        Assert.All(Methods(compilation), method => tests.GetType().GetMethod(method.Name)!.Invoke(tests, []));
    }

    [Fact]
    public async Task SG0090_TwoPackagesWithTheSameAttribute_AreNamed()
    {
        MetadataReference second = Library("namespace Xunit { public class FactAttribute : System.Attribute; }");
        Compilation compilation = GeneratedCode.Of(Head + Tests, references: null, second);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), each => each.Severity >= DiagnosticSeverity.Warning);

        Assert.Equal(
            "Nothing runs the tests of 'SessionTests', because 'xunit.v3.core' and 'Second' declare the same test attribute; remove the package that brings one of them",
            Assert.Single(await AnalyzeAsync(compilation)).GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("public static void Check() => new StateSuite<Session>().RoundTrip();")]
    [InlineData("public static void Check() => StateLaws.RoundTrip(new Session());")]
    public async Task SG0090_LawsThatAreCalled_AreNotReported(string method) =>
        Assert.Empty(await AnalyzeAsync(Compile($"{State}public static class Checks {{ {method} }}", withXunit: false)));

    [Theory]
    [InlineData("[StateTests<Session>] internal sealed partial class SessionTests;", "is not public")]
    [InlineData("[StateTests<Session>] sealed partial class SessionTests;", "is not public")]
    [InlineData("internal partial class Outer { [StateTests<Session>] public sealed partial class SessionTests; }", "is not public")]
    [InlineData("public partial class Outer { [StateTests<Session>] protected sealed partial class SessionTests; }", "is not public")]
    [InlineData("[StateTests<Session>] public sealed partial class SessionTests<T>;", "is generic")]
    [InlineData("public partial class Outer<T> { [StateTests<Session>] public sealed partial class SessionTests; }", "is generic")]
    [InlineData("[StateTests<Session>] public static partial class SessionTests;", "is static")]
    [InlineData("[StateTests<Session>] public sealed partial record SessionTests;", "is a record")]
    [InlineData("[StateTests<Session>] file sealed partial class SessionTests;", "is local to its file")]
    public async Task SG0091_ClassThatIsNotFound_IsReported(string tests, string reason)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(Compile(State + tests, withXunit: true)));

        Assert.Equal("SG0091", diagnostic.Id);
        Assert.Equal(
            $"Nothing runs the tests of 'SessionTests', because it {reason}; declare it as 'public partial class SessionTests'",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[StateTests<Session>] public sealed partial class SessionTests;")]
    [InlineData("[StateTests<Session>] public abstract partial class SessionTests; public sealed class All : SessionTests;")]
    [InlineData("public partial class Outer { [StateTests<Session>] public sealed partial class SessionTests; }")]
    [InlineData("public partial struct Outer { [StateTests<Session>] public sealed partial class SessionTests { } }")]
    public async Task SG0091_ClassThatIsFound_IsNotReported(string tests) => Assert.Empty(await AnalyzeAsync(Compile(State + tests, withXunit: true)));

    [Fact]
    public async Task SG0091_InternalClassOfNUnit_IsNotReported() =>
        Assert.Empty(await AnalyzeAsync(Compile(NUnit + State + "[StateTests<Session>] internal sealed partial class SessionTests;", withXunit: false)));

    /// <summary>Asserts that the generated code compiles without warnings.</summary>
    private static Compilation Compile(string source, bool withXunit)
    {
        Compilation compilation = GeneratedCode.Of(Head + source, withXunit ? null : name => !name.StartsWith("xunit", StringComparison.Ordinal));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity >= DiagnosticSeverity.Warning));
        return compilation;
    }

    private static MetadataReference Library(string source)
    {
        using MemoryStream image = new();
        Assert.True(GeneratedCode.Of(source, name => !name.StartsWith("xunit", StringComparison.Ordinal)).WithAssemblyName("Second").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static IEnumerable<IMethodSymbol> Methods(Compilation compilation) => compilation.GetTypeByMetadataName("SessionTests")!.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public });

    private static IEnumerable<string> Attributes(IMethodSymbol method) => method.GetAttributes().Select(each => each.AttributeClass!.ToDisplayString());

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation) =>
        await compilation.WithAnalyzers([new StateTestsAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
