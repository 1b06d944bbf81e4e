namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// Tests initial values that no initializer of a member shows. A saved 0 must be restored as 0 (law 1). An older blob must restore to the value
/// in a new object (law 2), wherever that value comes from.
/// </summary>
[Trait("Time", "Long")]
public sealed class UnseenInitialValueTests
{
    private const string Old = """
        [State("thing")]
        public partial class Old
        {
            [Member(1)] public int First { get; set; }
            public static object MakeOld() => new Old { First = 7 };
        }
        """;

    private const string Makers = """
        public static class Makers
        {
            public static object MakeNew() => new Thing { First = 7 };
            public static object MakeZero() => new Thing { First = 7, Limit = 0 };
            public static object MakeOther() => new Thing { First = 7, Limit = 5 };
        }
        """;

    private const string Auto = "[Member(2, Since = 2)] public int Limit { get; set; }";
    private const string InField = "[StateIgnore] private int _limit{0}; [Member(2, Since = 2)] public int Limit {{ get => _limit; set => _limit = value; }}";

    /// <summary>Gets the members of a class besides the first one.</summary>
    public static TheoryData<string> Members { get; } =
    [
        $"{Auto} public Thing() {{ Limit = 30; }}",
        $"{Auto} public Thing() => Limit = 30;",
        $"{Auto} public Thing() : this(30) {{ }} private Thing(int other) {{ Limit = other; }}",
        $"{Auto} public Thing() {{ SetLimit(); }} private void SetLimit() => Limit = 30;",
        $"{Auto} public Thing() {{ void Local() {{ Limit = 30; }} Local(); }}",
        $"{Auto} public Thing() {{ System.Action later = () => Limit = 30; later(); }}",
        $"{Auto} public Thing() {{ (Limit, First) = (30, 0); }}",
        $"{Auto} public Thing() {{ if (System.Environment.ProcessorCount > 0) {{ Limit += 30; }} }}",
        $"{Auto} public Thing() {{ Give(this); }} private static void Give(Thing thing) => thing.Limit = 30;",
        $"{Auto} public Thing() {{ this.Give(); }} }} public static class Extension {{ public static void Give(this Thing thing) => thing.Limit = 30;",
        $"{Auto} public Thing() {{ System.Action change = OnChange; change(); }} private void OnChange() {{ Limit = 30; }}",
        $"{Auto} public Thing() {{ Other = 1; }} private int Other {{ set {{ Limit = 29 + value; }} }}",
        $"{Auto} public partial Thing(); public partial Thing() {{ Limit = 30; }}",
        $"{Auto} public Thing() {{ Set(); }} partial void Set(); partial void Set() {{ Limit = 30; }}",
        string.Format(null, InField, " = 30"),
        string.Format(null, InField, "") + " public Thing() { _limit = 30; }",
        string.Format(null, InField, "") + " public Thing() { Fill(out _limit); } private static void Fill(out int value) => value = 30;",
        string.Format(null, InField, "") + " public Thing() { ref int place = ref _limit; place = 30; }",
        "[Member(2, Since = 2)] public int Limit { get => field; set => field = value; } = 30;",
        "[Member(2, Since = 2)] public int Limit { get => field; set => field = value; } public Thing() { Limit = 30; }",
        "[Member(2, Since = 2)] public int Limit; public Thing() { Limit = 30; }",
        "[Member(2, Since = 2)] public int Limit { get; init; } public Thing() { Limit = 30; }",
        "[StateIgnore] private int _limit = 30; [Member(2, Since = 2)] public int Limit { get => _limit; init => _limit = value; }",
        "[StateIgnore] private int _limit; [Member(2, Since = 2)] public int Limit { get { return _limit; } init { _limit = value; } } public Thing() => _limit = 30;",
        "[Member(2, Since = 2)] public partial int Limit { get; set; } public partial int Limit { get => field; set; } = 30;",
        "[Member(2, Since = 2)] public required int Limit { get; set; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Thing() { Limit = 30; }",
        "[Member(2, Since = 2)] public required int Limit { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Thing() { Limit = 30; }",
        "[Member(2, Since = 2)] public int Limit { get; set; } public Thing() : this(0) { } private Thing(int limit = 0) { Limit = limit == 0 ? 30 : limit; }",
        "[Member(2, Since = 2)] public int Limit { get; set; } } public partial class Thing { public Thing() { Limit = 30; }",
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void InitialValue_ThatNoInitializerShows_IsKept(string members) => AssertKept(
        Old, $$"""[State("thing", Version = 2)] public partial class Thing { [Member(1)] public int First { get; set; } {{members}} }""", Makers);

    [Theory]
    [InlineData("public Thing() : base(30) { }", "public Base(int limit) { Limit = limit; }", "public int Limit { get; set; }")]
    [InlineData("public Thing() { Limit = 30; }", "", "public int Limit { get; set; }")]
    [InlineData("[StateIgnore] public override int Limit { get; set; } = 30;", "", "public virtual int Limit { get; set; }")]
    [InlineData("[StateIgnore] public override int Limit { get => field; set => field = value; } = 30;", "", "public virtual int Limit { get; set; }")]
    [InlineData("protected override void Set() => Limit = 30;", "public Base() { Set(); } protected virtual void Set() { }", "public int Limit { get; set; }")]
    [InlineData("", "public Base() { First = 0; Limit = 30; }", "public int Limit { get; set; }")]
    [InlineData("", "public Base(int limit = 30) { Limit = limit; }", "public int Limit { get; set; }")]
    public void InitialValue_OfBaseClass_IsKept(string derived, string constructor, string limit) => AssertKept(
        """
        [State("base")] public abstract partial class OldBase { [Member(1)] public int First { get; set; } }
        [State("thing")] public partial class Old : OldBase { public static object MakeOld() => new Old { First = 7 }; }
        """,
        $$"""
        [State("base", Version = 2)]
        public abstract partial class Base { [Member(1)] public int First { get; set; } [Member(2, Since = 2)] {{limit}} {{constructor}} }
        [State("thing", Version = 2)]
        public partial class Thing : Base { {{derived}} }
        """,
        Makers);

    [Theory]
    [InlineData("public T? Limit { get; set; } public Base() { Limit = Given(); } protected abstract T Given();", "protected override int Given() => 30;")]
    [InlineData("public T? Limit { get; set; } public Base(T limit) { Limit = limit; }", "public Thing() : base(30) { }")]
    public void InitialValue_OfGenericBaseClass_IsKept(string limit, string derived) => AssertKept(
        """
        [State("base")] public abstract partial class OldBase<T> { [Member(1)] public int First { get; set; } }
        [State("thing")] public partial class Old : OldBase<int> { public static object MakeOld() => new Old { First = 7 }; }
        """,
        $$"""
        [State("base", Version = 2)]
        public abstract partial class Base<T> { [Member(1)] public int First { get; set; } [Member(2, Since = 2)] {{limit}} }
        [State("thing", Version = 2)]
        public partial class Thing : Base<int> { {{derived}} }
        """,
        Makers);

    [Theory]
    [InlineData("record Thing(int First, int Limit = 0)", "[Member(1)] public int First { get; init; } = First; [Member(2, Since = 2)] public int Limit { get; set; } = Limit == 0 ? 30 : Limit;")]
    [InlineData("record struct Thing(int First, int Limit = 0)", "[Member(1)] public int First { get; init; } = First; [Member(2, Since = 2)] public int Limit { get; set; } = Limit == 0 ? 30 : Limit;")]
    [InlineData("class Thing(int first, int limit = 0)", "[Member(1)] public int First { get; init; } = first; [Member(2, Since = 2)] public int Limit { get; set; } = limit == 0 ? 30 : limit;")]
    [InlineData("class Thing", "[Member(1)] public int First { get; set; } [Member(2, Since = 2)] public int Limit { get; set; } public Thing(int first, int limit = 0) { First = first; Limit = limit == 0 ? 30 : limit; }")]
    [InlineData("class Thing", "[Member(1)] public int First { get; set; } [Member(2, Since = 2)] public int Limit { get; set; } public Thing(int first, int limit = 0) { First = first; if (limit == 0) { limit = 30; } Limit = limit; }")]
    [InlineData("class Thing", "[Member(1)] public int First { get; set; } [Member(2, Since = 2)] public int Limit { get; set; } public Thing(int first, int limit = 30) { First = first; Limit = limit; }")]
    public void InitialValue_ThatConstructorMakesOfItsParameter_IsKept(string declaration, string members) => AssertKept(
        Old,
        $$"""[State("thing", Version = 2)] public partial {{declaration}} { {{members}} }""",
        Makers.Replace("new Thing { First = 7", "new Thing(7) {").Replace("{,", "{"));

    [Theory]
    [InlineData("public List<int> Limits { get; } = []; public Thing() { Limits.Add(30); }")]
    [InlineData("public List<int> Limits { get; } = []; public Thing() { Fill(Limits); } private static void Fill(List<int> items) => items.Add(30);")]
    [InlineData("public List<int> Limits { get; } public Thing() { Limits = [30]; }")]
    [InlineData("public List<int> Limits { get; private set; } public Thing() { Limits = [30]; }")]
    [InlineData("public List<int> Limits { get; } public Thing() : this([30]) { } private Thing(List<int> other) { Limits = other; }")]
    public void InitialItems_ThatConstructorGives_AreKept(string limits) => AssertKept(
        Old,
        $$"""[State("thing", Version = 2)] public partial class Thing { [Member(1)] public int First { get; set; } [Member(2, Since = 2)] {{limits}} }""",
        """
        public static class Makers
        {
            public static object MakeNew() => new Thing { First = 7 };
            public static object MakeZero() { Thing thing = new() { First = 7 }; thing.Limits.Clear(); return thing; }
            public static object MakeOther() { Thing thing = new() { First = 7 }; thing.Limits.Add(5); return thing; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("public Thing() { }")]
    [InlineData("public Thing() { First = 3; Note = \"a\"; }")]
    [InlineData("public Thing() { Limit = 0; }")]
    [InlineData("public Thing() : this(0) { } private Thing(int other) { Limit = other; First = 1; }")]
    [InlineData("public Thing() { Note = Limit.ToString() + nameof(Limit); }")]
    [InlineData("public Thing() { SetNote(\"a\"); } private void SetNote(string? note) { Note = note; }")]
    [InlineData("public Thing(int first) { First = first; }")]
    [InlineData("public Thing(int first, int limit) { First = first; Limit = limit; }")]
    [InlineData("public Thing(int first, int limit) { (First, Limit) = (first, limit); }")]
    public void Layer_ThatIsProvenToRestoreToNothing_IsLeftOut(string constructor)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            [State("thing", Version = 2)]
            public partial class Thing
            {
                [Member(1)] public int First { get; set; }
                [Member(2, Since = 2)] public int Limit { get; set; }
                [Member(3, Since = 2)] public List<int> Items { get; } = [];
                [StateIgnore] public string? Note { get; set; }
                {{constructor}}
                public static object Make() { Thing thing = Restored(); thing.First = 0; return thing; }
                private static Thing Restored() => (Thing)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Thing));
            }
            """);
        object thing = shape.Make("Make");

        byte[] blob = CompiledShape.RoundTrip(thing.GetType()).Save(thing);

        // Format and version, presence bits of the first layer, four bytes of integrity.
        Assert.Equal(6, blob.Length);
    }

    [Theory]
    [InlineData("set { System.ArgumentOutOfRangeException.ThrowIfZero(value); _limit = value; }", " = 30")]
    [InlineData("set => _limit = value == 0 ? throw new System.ArgumentException(\"zero\") : value;", " = 30")]
    [InlineData("set { System.ArgumentOutOfRangeException.ThrowIfZero(value); _limit = value; }", "")]
    public void Setter_ThatRefusesTheDefault_IsNotCalledForWhatIsMissing(string setter, string initial)
    {
        CompiledShape shape = CompiledShape.Of(
            Old,
            $$"""
            [State("thing", Version = 2)]
            public partial class Thing
            {
                [Member(1)] public int First { get; set; }
                [StateIgnore] private int _limit{{initial}};
                [Member(2, Since = 2)] public int Limit { get => _limit; {{setter}} }
                public static object MakeNew() => new Thing { First = 7 };
            }
            """);
        AssertUpgrade(shape);
        AssertRoundTrip(shape.Make("MakeNew"));
    }

    private static void AssertKept(params string[] sources)
    {
        CompiledShape shape = CompiledShape.Of([.. sources.Select(source => "#pragma warning disable CS8618, CS8907, CS8600, CS8602\n" + source)]);
        AssertUpgrade(shape);
        AssertRoundTrip(shape.Make("MakeNew"));
        AssertRoundTrip(shape.Make("MakeZero"));
        AssertRoundTrip(shape.Make("MakeOther"));
    }

    private static void AssertUpgrade(CompiledShape shape)
    {
        object old = shape.Make("MakeOld");
        object fresh = shape.Make("MakeNew");
        object upgraded = CompiledShape.RoundTrip(fresh.GetType()).Restore(CompiledShape.RoundTrip(old.GetType()).Save(old));
        FieldComparison.AssertEqual(fresh, upgraded, "Thing");
    }

    private static void AssertRoundTrip(object value)
    {
        IRoundTrip roundTrip = CompiledShape.RoundTrip(value.GetType());
        byte[] blob = roundTrip.Save(value);
        object again = roundTrip.Restore(blob);
        FieldComparison.AssertEqual(value, again, "Thing");
        Assert.Equal(blob, roundTrip.Save(again));
    }
}
