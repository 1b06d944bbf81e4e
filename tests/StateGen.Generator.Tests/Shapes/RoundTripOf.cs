namespace StateGen.Generator.Tests.Shapes;

/// <summary>Saves and restores objects of a type that is only known when the test runs.</summary>
internal sealed class RoundTripOf<T> : IRoundTrip
    where T : IStateSerializable<T>
{
    public byte[] Save(object value) => StateSerializer.Save((T)value);

    public object Restore(byte[] blob) => StateSerializer.Restore<T>(blob);
}
