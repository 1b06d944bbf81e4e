using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator;

namespace StateGen.Testing.Tests.Generation;

/// <summary>Runs the generators of state types and of their tests on a source.</summary>
internal static class GeneratedCode
{
    /// <summary>The compilation with the generated code. Asserts that no generator throws or reports a diagnostic.</summary>
    /// <param name="source">The source to compile.</param>
    /// <param name="references">Selects the referenced assemblies by file name. By default, all assemblies of this test.</param>
    /// <param name="more">Additional references.</param>
    public static Compilation Of(string source, Func<string, bool>? references = null, params IEnumerable<MetadataReference> more)
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText(source, options, "Source.cs")],
            platform.Split(Path.PathSeparator).Where(path => references?.Invoke(Path.GetFileName(path)) ?? true).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).Concat(more),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StateGenerator().AsSourceGenerator(), new StateTestsGenerator().AsSourceGenerator()], parseOptions: options);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
        Assert.Empty(driver.GetRunResult().Diagnostics);
        return whole;
    }

    /// <summary>Runs generated tests, and returns the names of the failed tests with their messages.</summary>
    /// <param name="compilation">The compilation that contains the tests.</param>
    /// <param name="tests">The name of the test class.</param>
    /// <param name="law">The prefix of the tests to run. By default, all tests run.</param>
    public static IReadOnlyDictionary<string, string> Run(Compilation compilation, string tests, string law = "")
    {
        Assembly assembly = Load(compilation);
        Type type = assembly.GetType(tests)!;
        object instance = Activator.CreateInstance(type)!;
        MethodInfo[] facts = [.. type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)) && method.Name.StartsWith(law, StringComparison.Ordinal))];
        Assert.NotEmpty(facts);
        Dictionary<string, string> failed = [];
        foreach (MethodInfo fact in facts)
        {
            try
            {
                fact.Invoke(instance, []);
            }
            catch (TargetInvocationException thrown)
            {
                failed.Add(fact.Name, thrown.InnerException!.Message);
            }
        }

        return failed;
    }

    /// <summary>Loads the assembly of a compilation.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }
}
