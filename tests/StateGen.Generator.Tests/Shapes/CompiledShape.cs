using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// Compiles test sources with their generated code without a single warning, and loads them.
/// Each static method named <c>Sample</c> in them returns a state object.
/// </summary>
internal sealed class CompiledShape
{
    private readonly Assembly _assembly;

    private CompiledShape(Assembly assembly)
    {
        _assembly = assembly;
    }

    public static CompiledShape Of(params string[] sources)
    {
        GeneratorRun run = GeneratorRun.Of(sources);
        Assert.Empty(run.CompilerDiagnostics());
        return Load(run);
    }

    private static CompiledShape Load(GeneratorRun run, params byte[][] libraries)
    {
        AssemblyLoadContext context = new(name: null, isCollectible: true);
        foreach (byte[] library in libraries)
        {
            Assembly loaded = context.LoadFromStream(new MemoryStream(library));
            context.Resolving += (_, name) => name.Name == loaded.GetName().Name ? loaded : null;
        }

        using MemoryStream image = new();
        EmitResult result = run.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        image.Position = 0;
        return new CompiledShape(context.LoadFromStream(image));
    }

    /// <summary>Saves and restores the samples of a compilation that needs other assemblies.</summary>
    public static void AssertRoundTrip(GeneratorRun run, params byte[][] libraries) => AssertRoundTrip(Load(run, libraries));

    /// <summary>Compiles sources, and saves and restores their samples.</summary>
    public static void AssertRoundTrip(params string[] sources)
        => AssertRoundTrip(Of(sources));

    private static void AssertRoundTrip(CompiledShape shape)
    {
        object[] samples = [.. shape.Samples()];
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => AssertRoundTrip(sample));
    }

    /// <summary>Returns the results of each method named <c>Sample</c>.</summary>
    public IEnumerable<object> Samples() => _assembly.GetTypes()
        .Select(type => type.GetMethod(
            "Sample", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .OfType<MethodInfo>()
        .Select(method => method.Invoke(null, [])!);

    /// <summary>Returns the result of the method with this name.</summary>
    public object Make(string method) => _assembly.GetTypes()
        .Select(type => type.GetMethod(method, BindingFlags.Static | BindingFlags.Public))
        .OfType<MethodInfo>()
        .Single()
        .Invoke(null, [])!;

    /// <summary>Returns the result of a method of a type.</summary>
    public object[] MakeAll(string type, string method) =>
        (object[])_assembly.GetType(type)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [])!;

    /// <summary>Returns the result of the method with this name for an object.</summary>
    public string Show(string method, object value) => (string)_assembly.GetTypes()
        .Select(type => type.GetMethod(method, BindingFlags.Static | BindingFlags.Public))
        .OfType<MethodInfo>()
        .Single()
        .Invoke(null, [value])!;

    public static IRoundTrip RoundTrip(Type type) =>
        (IRoundTrip)Activator.CreateInstance(typeof(RoundTripOf<>).MakeGenericType(type))!;

    private static void AssertRoundTrip(object sample)
    {
        IRoundTrip roundTrip = RoundTrip(sample.GetType());
        byte[] blob = roundTrip.Save(sample);
        object again = roundTrip.Restore(blob);
        Assert.NotSame(sample, again);
        FieldComparison.AssertEqual(sample, again, sample.GetType().Name);
        Assert.Equal(blob, roundTrip.Save(again));
    }
}
