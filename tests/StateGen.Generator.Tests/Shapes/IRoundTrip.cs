namespace StateGen.Generator.Tests.Shapes;

/// <summary>Saves and restores without the type as a type argument.</summary>
internal interface IRoundTrip
{
    byte[] Save(object value);

    object Restore(byte[] blob);
}
