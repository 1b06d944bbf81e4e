using System.Globalization;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// Tests laws 1 and 2 with random types. <c>COMPOSED_INITIAL_VALUES</c> sets their number, and <c>COMPOSED_SEED</c> selects other ones.
/// </summary>
[Trait("Time", "Long")]
public sealed class InitialValueCompositionTests
{
    private const int Batch = 25;

    private const string Header = "#pragma warning disable CS0649, CS0414, CS0169, CS8618\n";

    [Fact]
    public void ComposedTypes_KeepLaws1And2()
    {
        int count = Number("COMPOSED_INITIAL_VALUES", Batch);
        int seed = Number("COMPOSED_SEED", 14);
        for (int done = 0; done < count; done += Batch)
        {
            InitialValueComposer composer = new(seed + done);
            string[] sources = [.. Enumerable.Range(done, Batch).Select(composer.Compose)];
            CompiledShape shape = CompiledShape.Of([.. sources.Select(source => Header + source)]);
            for (int i = 0; i < Batch; i++)
            {
                AssertLaws(shape, $"N{done + i}", sources[i]);
            }
        }
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static void AssertLaws(CompiledShape shape, string holder, string source)
    {
        try
        {
            object[] olds = shape.MakeAll($"{holder}.Maker", "Olds");
            object[] news = shape.MakeAll($"{holder}.Maker", "News");
            for (int i = 0; i < olds.Length; i++)
            {
                object upgraded = CompiledShape.RoundTrip(news[i].GetType()).Restore(CompiledShape.RoundTrip(olds[i].GetType()).Save(olds[i]));
                FieldComparison.AssertEqual(news[i], upgraded, $"upgrade {i}");
            }

            foreach (object value in shape.MakeAll($"{holder}.Maker", "All"))
            {
                IRoundTrip roundTrip = CompiledShape.RoundTrip(value.GetType());
                byte[] blob = roundTrip.Save(value);
                object again = roundTrip.Restore(blob);
                FieldComparison.AssertEqual(value, again, "round trip");
                Assert.Equal(blob, roundTrip.Save(again));
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException(source, error);
        }
    }
}
