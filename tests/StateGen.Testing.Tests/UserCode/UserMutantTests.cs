using StateGen.Testing.Tests.Generation;
using StateGen.Testing.Tests.Mutants;

namespace StateGen.Testing.Tests.UserCode;

/// <summary>The generated tests find hooks, formatters and migrations that lose data.</summary>
[Trait("Time", "Long")]
public sealed class UserMutantTests
{
    public static TheoryData<string> Names => [.. UserMutants.All.Select(mutant => mutant.Name)];

    [Theory]
    [InlineData("BasketTests")]
    [InlineData("TagsTests")]
    public void GeneratedTests_OfCodeAsItIs_Pass(string tests) => Assert.Empty(Run(ShopSource.Text, tests));

    [Theory, MemberData(nameof(Names))]
    public void GeneratedTests_OfMutant_Fail(string name)
    {
        Mutant mutant = UserMutants.All.Single(each => each.Name == name);

        Assert.NotEmpty(Run(mutant.Apply(ShopSource.Text), mutant.Tests, mutant.Law));
    }

    [Fact]
    public void Upgrade_OfMigrationThatThrows_ShowsMethodArgumentAndOldState()
    {
        string source = ShopSource.Text.Replace("options.Retired(3, ", "_ = (", StringComparison.Ordinal);

        string message = Run(source, "BasketTests", "Law2")["Law2_UpgradeFromVersion1"];

        Assert.Matches("""Basket\.MigrateServer\(".*"\) throws (IndexOutOfRange|Format)Exception: """, message);
        Assert.Contains("The older version's state: Basket{", message);
        Assert.Contains("options.Retired(id, generator)", message);
        Assert.DoesNotContain("TargetInvocationException", message);
    }

    [Fact]
    public void Upgrade_OfMigrationThatIgnoresAValue_NamesMethodAndParameter()
    {
        string source = ShopSource.Text.Replace("Name = $\"{first} {last}\";", "Name = first;", StringComparison.Ordinal);

        string message = Run(source, "BasketTests", "Law2")["Law2_UpgradeFromVersion1"];

        Assert.Contains("Basket.MigrateName gives the same state for all of ", message);
        Assert.Contains("values of its parameter last.", message);
    }

    private static IReadOnlyDictionary<string, string> Run(string source, string tests, string law = "") =>
        GeneratedCode.Run(GeneratedCode.Of(source), $"Shops.{tests}", law);
}
