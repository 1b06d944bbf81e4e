using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator;

namespace StateGen.Testing.Tests.Mutants;

/// <summary>The state types and their generated tests, compiled with one change in what was generated for the types.</summary>
internal static class MutantCompilation
{
    private static readonly Lazy<Compilation> Whole = new(Generate);

    /// <summary>What was generated for a type.</summary>
    public static string Source(string file) => Tree(file).ToString();

    /// <summary>Runs the generated tests.</summary>
    /// <param name="tests">The class of tests.</param>
    /// <param name="file">The generated file that is changed.</param>
    /// <param name="change">The change.</param>
    /// <returns>The tests that failed, by name, each with its message.</returns>
    public static IReadOnlyDictionary<string, string> Run(string tests, string file, Func<string, string> change)
    {
        SyntaxTree tree = Tree(file);
        SyntaxTree changed = CSharpSyntaxTree.ParseText(
            change(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken);
        return Run(Load(Whole.Value.ReplaceSyntaxTree(tree, changed)), tests);
    }

    private static SyntaxTree Tree(string file) => Whole.Value.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == file);

    private static Compilation Generate()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Mutant",
            [CSharpSyntaxTree.ParseText(GameSource.Text, options, "Game.cs")],
            platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StateGenerator().AsSourceGenerator(), new StateTestsGenerator().AsSourceGenerator()], parseOptions: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return whole;
    }

    private static Assembly Load(Compilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }

    private static Dictionary<string, string> Run(Assembly assembly, string tests)
    {
        Type type = assembly.GetType($"Games.{tests}")!;
        object instance = Activator.CreateInstance(type)!;
        MethodInfo[] facts = [.. type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)))];
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
}
