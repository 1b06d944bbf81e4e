namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests state types that derive from state types.</summary>
public sealed class HierarchyShapeTests
{
    [Fact]
    public void ThreeLevels_OfEveryKindOfMember_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State(Version = 2)]
        public abstract partial class Top
        {
            [Member(1)] private int _count;
            [Member(2)] private readonly Guid _id;
            [Member(3)] public string? Name { get; private set; }
            [Member(4, Since = 2)] public int Size { get; init; } = 12;
            [Member(5)] public required string Host { get; set; }
            [Member(6)] private protected List<int> Numbers { get; } = [];
            protected void Fill(int count) { _count = count; Name = "n" + _count; Numbers.Add(count); }
            protected Top(Guid id) => _id = id;
            public Guid Id() => _id;
        }

        [State("middle", Version = 3)]
        public partial class Middle : Top
        {
            [Member(1)] private int _count;
            [Member(2, Since = 3)] internal string? Note { get; private protected init; } = "note";
            [Member(3)] protected DateTime When { get; private set; } = DateTime.UnixEpoch;
            protected Middle(Guid id, int count) : base(id) => _count = count;
            public int Count() => _count;
        }

        [State]
        public sealed partial class Bottom : Middle
        {
            [Member(1)] public bool Flag { get; }
            [Member(2)] public required int? Choice { get; init; }
            private Bottom(Guid id, int count, bool flag) : base(id, count) => Flag = flag;

            public static object Sample()
            {
                Bottom bottom = new(Guid.NewGuid(), 5, true) { Host = "h", Choice = 0, Size = 0, Note = null };
                bottom.Fill(9);
                return bottom;
            }
        }
        """);

    [Fact]
    public void Names_ThatCollide_RoundTrip() => CompiledShape.AssertRoundTrip("""
        namespace First
        {
            [State]
            public partial class Node
            {
                [Member(1)] public int Value { get; set; }
                [Member(2)] protected string? Text { get; set; }
                [Member(3)] private int _count;
                [Member(4)] public int Fixed { get; init; }
                [AfterRestore] private void Check() => _count += 0;
                [BeforeSave] private void Count() => _count += 0;
                protected void Set(string text, int count) { Text = text; _count = count; }
            }
        }

        namespace Second
        {
            [State]
            public partial class Node : First.Node
            {
                [Member(1)] public new int Value { get; set; }
                [Member(2)] protected new string? Text { get; set; }
                [Member(3)] private int _count;
                [Member(4)] public new int Fixed { get; init; }
                [AfterRestore] private void Check() => _count += 0;
                [BeforeSave] private void Count() => _count += 0;
                protected void SetBoth(string text, int count) { Set(text + "!", count + 1); Text = text; _count = count; }
            }
        }

        namespace Third
        {
            [State]
            public sealed partial class Leaf : Second.Node
            {
                [Member(1)] public int PresentOfNode { get; set; }
                [Member(2)] public int BoundedOfNode_ { get; set; }
                [Member(3)] public new int Value { get; set; }
                [Member(4)] private int UnknownLayersOfNode { get; set; }
                [Member(5)] public long Present2OfNode1 { get; set; }
                private static int _countFieldOfNode() => 6;

                public static object Sample()
                {
                    Leaf leaf = new() { PresentOfNode = 1, BoundedOfNode_ = 2, Value = 3, UnknownLayersOfNode = 4, Present2OfNode1 = 5, Fixed = _countFieldOfNode() };
                    ((Second.Node)leaf).Value = 7;
                    ((First.Node)leaf).Value = 8;
                    leaf.SetBoth("t", 9);
                    return leaf;
                }
            }
        }
        """);

    [Fact]
    public void Records_ThatDeriveFromPositionalRecords_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public abstract partial record Top([Member(1)] int Id, [property: Member(2)] string? Name)
        {
            [Member(3)] public List<string> Tags { get; init; } = [];
        }

        [State(Version = 2)]
        public partial record Middle(int Id, string? Name, [Member(1)] Guid Key) : Top(Id, Name)
        {
            [Member(2, Since = 2)] public virtual int Size { get; set; } = 4;
        }

        [State]
        public sealed partial record Bottom(int Id, [Member(1)] long Far, Guid Key) : Middle(Id, "fixed", Key)
        {
            public static object Sample() => new Bottom(1, 2, Guid.NewGuid()) { Tags = ["a"], Size = 0 };
        }
        """);

    [Fact]
    public void Members_WithoutSetter_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public sealed partial class Class
        {
            [Member(1)] public int A { get; }
            [Member(2)] public readonly string? B;
            [Member(3)] private readonly int[] _c = [];
            [Member(4)] public Guid? D { get => field; }
            [Member(5)] private readonly List<int>? _e;
            public Class() { }
            private Class(int a, string b, int[] c, Guid d, List<int> e, object other) { A = a; B = b; _c = c; D = d; _e = e; other.ToString(); }
            public int Count() => _c.Length + _e!.Count;
            public static object Sample() => new Class(1, "b", [3], Guid.NewGuid(), [5], "");
        }

        [State]
        public partial struct Struct
        {
            [Member(1)] public int A { get; }
            [Member(2)] public readonly string? B;
            [Member(3)] private readonly bool _c;
            private Struct(int a, string b, object c) { A = a; B = b; _c = c is not null; }
            public readonly bool C() => _c;
            public static object Sample() => new Struct(1, "b", "c");
        }

        [State]
        public readonly partial struct ReadOnlyStruct
        {
            [Member(1)] public int A { get; }
            [Member(2)] public readonly string? B;
            [Member(3)] private readonly Struct _c;
            private ReadOnlyStruct(int a, string b, object c) { A = a; B = b; _c = (Struct)c; }
            public bool C() => _c.C();
            public static object Sample() => new ReadOnlyStruct(1, "b", Struct.Sample());
        }
        """);

    [Fact]
    public void Hooks_PrivateInABaseClass_AreCalled()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State]
            public abstract partial class Top
            {
                [StateIgnore] public List<string> Calls { get; } = [];
                [BeforeSave] private void Prepare() => Calls.Add("prepare top");
                [AfterRestore] private void Check() => Calls.Add("check top");
            }

            [State]
            public sealed partial class Bottom : Top
            {
                [BeforeSave] private void Prepare() => Calls.Add("prepare bottom");
                [AfterRestore] private void Check() => Calls.Add("check bottom");
                public static object Sample() => new Bottom();
                public override string ToString() => string.Join(", ", Calls);
            }
            """);
        object sample = Assert.Single(shape.Samples());
        IRoundTrip roundTrip = CompiledShape.RoundTrip(sample.GetType());

        object again = roundTrip.Restore(roundTrip.Save(sample));

        Assert.Equal("prepare top, prepare bottom", sample.ToString());
        Assert.Equal("check top, check bottom", again.ToString());
    }
}
