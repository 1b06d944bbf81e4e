using StateGen;

namespace Broken;

/// <summary>SG0001, SG0022, SG0051 and SG0082: types that lack a modifier or an attribute.</summary>
public sealed class Outer
{
    [State("inner")]
    public sealed class Inner
    {
        [Member(1)] public int Size { get; set; }
    }

    public sealed class Used
    {
        public string? Name { get; set; }
        private readonly List<int> _sizes = [];
        public int Count => _sizes.Count;
    }
}

[State("not-partial")]
public class NotPartial
{
    [Member(1)] public int A { get; set; }
    [Member(1)] public int B { get; set; }
    public int C { get; set; }
    [Member(4, Since = 3)] public int D { get; set; }
}

[State("house")]
public sealed partial class House
{
    [Member(1)] public List<Room> Rooms { get; } = [];
    [Member(2)] public Room? Kitchen { get; set; }
    [Member(3)] public Door Front { get; set; }
}

public sealed record Room(string Name, Door Door);

public struct Door
{
    public int Width, Height;
}

public class Forgotten
{
    [Member(1)] public int Size { get; set; }
    [Member(2)] public int Width { get; set; }
    public string? Password { get; set; }
}

public static class Uses
{
    public static byte[] Save(Visit visit) => StateSerializer.Save(visit);
    public static Outer.Used Restore(byte[] blob) => StateSerializer.Restore<Outer.Used>(blob);
    public static byte[] Save(Outer.Used used) => StateSerializer.Save(used);
}

public class Visit
{
    public DateTime At { get; set; }
    public Guid Token { get; init; }
}
