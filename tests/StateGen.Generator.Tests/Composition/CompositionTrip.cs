using StateGen.Testing;

namespace StateGen.Generator.Tests.Composition;

/// <summary>Saves and restores random states of a type that is known only when the test runs.</summary>
internal abstract class CompositionTrip
{
    /// <summary>Tries a type.</summary>
    public static void Run(Type type, int seed) =>
        ((CompositionTrip)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!).Run(seed);

    protected abstract void Run(int seed);

    private sealed class Of<T> : CompositionTrip
        where T : IStateSerializable<T>
    {
        protected override void Run(int seed)
        {
            StateSuite<T> suite = new(new StateTestOptions { MaxTest = 3, Seed = (ulong)seed });
            suite.RoundTrip();
        }
    }
}
