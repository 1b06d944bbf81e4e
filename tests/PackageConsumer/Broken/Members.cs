using StateGen;

namespace Broken;

/// <summary>SG0010, SG0012, SG0015, SG0020, SG0023, SG0030, SG0050 and SG0052: members that are wrong.</summary>
[State("first"), Retired(7, typeof(string))]
public sealed partial class First
{
    // Two of one id, and one that was retired.
    [Member(1)] public object? Unknown { get; set; }
    [Member(2)] public int A { get; set; }
    [Member(2)] public int B { get; set; }
    [Member(2, Fixed = true)] public string? C { get; set; } // with more to mend
    [Member(7)] public int D { get; set; }
}

[State("second")]
public sealed partial class Second
{
    private int _size = 1, _width, _height = 3; // three
    private int _kept;

    public string? Name { get; set; }

    /// <summary>Carries a field.</summary>
    [Member(1)]
    public int Kept
    {
        get => _kept;
        set => _kept = value;
    }

    [Member(2)] public int Sum => _size + _width + _height;
    [Member(3)] public int Five => 5;
    [Member(4, Since = 3)] public int Late { get; set; }
    [Member(5, Since = 2)] public int Later { get; set; }
    [Member(6)] public string? AccessToken { get; set; }
    [Member(7, Since = 3, Fixed = true)] public bool IsOpen { get; set; }
    public string? ApiKey { get; set; }
}

[State("copied")]
public partial record Copied([property: Member(1)] string User, int Size = 1)
{
    protected Copied(Copied original)
    {
        User = original.User;
    }
}

[State("copied-too")]
public partial record CopiedToo
{
    public CopiedToo() { }
    protected CopiedToo(CopiedToo original) => User = original.User;
    [Member(1)] public string? User { get; set; }
}

[State("base")]
public partial class Base
{
    [Member(1)] public int A { get; set; }
    [Member(2)] public int Twice => 2 * A;
}

[State("derived")]
public partial class Derived : Base
{
    [Member(1)] public string? Secret { get; set; }
    [Member(1)] public int B { get; set; }
}
