using StateGen.Testing;

namespace StateGen.Generator.Tests.Evolution;

/// <inheritdoc cref="ISingleVersion"/>
internal sealed class SingleVersion<T>(StateTestOptions options) : ISingleVersion
    where T : IStateSerializable<T>
{
    public string Hold()
    {
        StateSuite<T> suite = new(options);
        suite.RoundTrip();
        suite.HostileInput();
        suite.SameBytes();
        return "yes";
    }
}
