using StateGen;

namespace Broken;

/// <summary>Errors without a fix. They come first, and the analyzer that reports them also reports most of the other rules.</summary>
[State("abandoned")]
public sealed partial class Abandoned
{
    [Member(1)] public object? Anything { get; set; }
    [Member(2)] public System.IO.Stream? Stream { get; set; }
    [Member(70000)] public int FarAway { get; set; }
}

[State("no-version", Version = 0)]
public sealed partial class NoVersion
{
    [Member(1)] public int Size { get; set; }
}

[State("")]
public sealed partial class Nameless;

public static class Unusable
{
    public static byte[] Save(List<int> sizes) => StateSerializer.Save(sizes);
}
