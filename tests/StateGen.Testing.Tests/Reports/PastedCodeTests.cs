using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Testing.Laws;
using StateGen.Testing.Printing;
using StateGen.Testing.Types;
using StateGen.Testing.Values;

namespace StateGen.Testing.Tests.Reports;

/// <summary>The C# code of a failure compiles, and gives the state that it was printed from.</summary>
[Trait("Time", "Long")]
public sealed class PastedCodeTests
{
    private const int Count = 60;

    [Fact]
    public void PrintedRooms_Pasted_AreTheSameStates() => AssertPasted<ChatRoom>();

    [Fact]
    public void PrintedScores_Pasted_AreTheSameStates() => AssertPasted<Score>();

    [Fact]
    public void PrintedBadges_Pasted_AreTheSameStates() => AssertPasted<IBadge>();

    [Fact]
    public void PrintedSessions_Pasted_AreTheSameStates() => AssertPasted<ChatSession>();

    private static void AssertPasted<T>(StateTestOptions? given = null)
        where T : IStateSerializable<T>
    {
        StateTestOptions options = given ?? new();
        StateSuite<T> suite = new(options);
        T[] states = [.. Enumerable.Range(0, Count).Select(seed => suite.Generate(seed, seed / 2))];
        IEnumerable<string> methods = states.Select((state, i) =>
            $"public static {CSharpLiteral.TypeName(typeof(T))} State{i}() => {CSharpPrinter.Print(NodeReader.Read(state, options))};");
        Type pasted = Compile($"using System; using System.Collections.Generic; using StateGen.Testing; public static class Pasted {{ {string.Join('\n', methods)} }}");
        for (int i = 0; i < Count; i++)
        {
            StateComparison.AssertSame(states[i], (T)pasted.GetMethod($"State{i}")!.Invoke(null, [])!, options, $"State{i}");
        }
    }

    private static Type Compile(string source)
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Pasted",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + source);
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image).GetType("Pasted")!;
    }
}
