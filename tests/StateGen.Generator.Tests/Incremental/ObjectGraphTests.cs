using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Model;
using StateGen.Generator.Tests.Hosting;
using Xunit.Sdk;

namespace StateGen.Generator.Tests.Incremental;

/// <summary>The walk that checks the models finds forbidden objects at any depth.</summary>
public sealed class ObjectGraphTests
{
    private static readonly CSharpCompilation Compilation = TestCompilation.Create("class A { }");

    public static TheoryData<object> Forbidden => new((object[])
    [
        Compilation,
        Compilation.SyntaxTrees[0],
        Compilation.SyntaxTrees[0].GetRoot(TestContext.Current.CancellationToken),
        Compilation.GetTypeByMetadataName("A")!,
        Compilation.GetTypeByMetadataName("A")!.Locations[0],
        Compilation.GetSemanticModel(Compilation.SyntaxTrees[0]),
        new[] { "a" },
        new List<string>(),
        new Dictionary<string, string>(),
    ]);

    [Theory]
    [MemberData(nameof(Forbidden), DisableDiscoveryEnumeration = true)]
    public void Walk_OverForbiddenObject_Fails(object forbidden) =>
        Assert.ThrowsAny<XunitException>(() => new ObjectGraph().AssertHoldsOnlyValues(Tuple.Create("a", Tuple.Create(1, forbidden))));

    [Fact]
    public void Walk_OverEquatableArrayOfValues_Succeeds() =>
        new ObjectGraph().AssertHoldsOnlyValues(Tuple.Create(new[] { "a", "b" }.ToEquatableArray(), 1));
}
