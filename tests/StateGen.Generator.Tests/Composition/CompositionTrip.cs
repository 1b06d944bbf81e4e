using System.Reflection;
using FsCheck.Fluent;
using StateGen.Testing;

namespace StateGen.Generator.Tests.Composition;

/// <summary>Saves and restores random states of a type that is only known when the test runs.</summary>
internal abstract class CompositionTrip
{
    /// <summary>Tests a type.</summary>
    public static void Run(Type type, int seed)
    {
        StateTestOptions options = new() { MaxTest = 3, Seed = (ulong)seed };
        foreach (Type custom in type.Assembly.LoadableTypes().Where(each => each.Namespace == type.Namespace && each.GetCustomAttribute<StateFormatterAttribute>() is not null))
        {
            Create(custom).AddTo(options, seed);
        }

        Create(type).Run(options);
    }

    protected abstract void Run(StateTestOptions options);

    protected abstract void AddTo(StateTestOptions options, int seed);

    private static CompositionTrip Create(Type type)
    {
        Type trip = type.GetInterfaces().Any(each => each.Name == "IStateSerializable`1") ? typeof(Of<>) : typeof(Custom<>);
        return (CompositionTrip)Activator.CreateInstance(trip.MakeGenericType(type))!;
    }

    /// <summary>Tests a struct with a user-defined formatter. Only the composer knows its valid values.</summary>
    private sealed class Custom<T> : CompositionTrip
        where T : struct
    {
        protected override void Run(StateTestOptions options) => throw new NotSupportedException();

        protected override void AddTo(StateTestOptions options, int seed)
        {
            object value = default(T);
            typeof(T).GetProperty("Cents")!.SetValue(value, (long)seed);
            options.Type(Gen.Constant((T)value));
        }
    }

    private sealed class Of<T> : CompositionTrip
        where T : IStateSerializable<T>
    {
        protected override void Run(StateTestOptions options) => new StateSuite<T>(options).RoundTrip();

        protected override void AddTo(StateTestOptions options, int seed) => throw new NotSupportedException();
    }
}
