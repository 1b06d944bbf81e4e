namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests a slot that an older version left empty, for a struct that has gained initial values since.</summary>
public sealed class StructSlotTests
{
    /// <summary>Gets the members that hold the struct <c>S</c>, and the expressions that read the struct from them.</summary>
    public static TheoryData<string, string> Slots { get; } = new()
    {
        { "[Member(1)] public S Slot { get; set; }", "holder.Slot" },
        { "[Member(1)] public S Slot { get; init; }", "holder.Slot" },
        { "[Member(1)] public required S Slot { get; init; }", "holder.Slot" },
        { "[Member(1)] public S Slot { get; } public H(S slot) => Slot = slot; public H() { }", "holder.Slot" },
        { "[Member(1)] public (S, int) Slot { get; set; }", "holder.Slot.Item1" },
        { "[Member(1)] public (int, (S, string)) Slot { get; set; }", "holder.Slot.Item2.Item1" },
        { "[Member(1)] public KeyValuePair<int, S> Slot { get; set; }", "holder.Slot.Value" },
        { "[Member(1)] public (int, int, int, int, int, int, int, S) Slot { get; set; }", "holder.Slot.Item8" },
        { "[Member(1)] public W Slot { get; set; }", "holder.Slot.Inner" },
        { "[Member(1)] public P<S> Slot { get; set; } = new();", "holder.Slot.Item" },
    };

    [Theory]
    [MemberData(nameof(Slots))]
    public void EmptySlot_OfStructThatGotInitialValues_RestoresToThem(string slot, string found)
    {
        string Source(string suffix, string declaration) => $$"""
            #pragma warning disable CS8618
            namespace Version{{suffix}};
            [State("struct"{{(suffix == "2" ? ", Version = 2" : "")}})] public partial struct S { {{declaration}} }
            [State("around")] public partial struct W { [Member(1)] public S Inner { get; set; } }
            [State("page")] public partial class P<T> { [Member(1)] public T Item { get; set; } }
            [State("holder")]
            public partial class H
            {
                {{slot}}
                [Member(2)] public int Last { get; set; }
            }
            public static class Makers
            {
                public static object Empty{{suffix}}() => new H { {{(slot.Contains("required") ? "Slot = default," : "")}} Last = 1 };
                public static string Show{{suffix}}(object value) { H holder = (H)value; return {{found}}.ToString()!; }
            }
            """;
        CompiledShape shape = CompiledShape.Of(
            Source("1", "[Member(1)] public int Number { get; set; }"),
            Source(
                "2",
                "[Member(1)] public int Number { get; set; } [Member(2, Since = 2)] public int Limit { get; set; } = 30; public S() { } "
                + "public override string ToString() => $\"{Number} {Limit}\";"));
        object old = shape.Make("Empty1");
        object today = shape.Make("Empty2");
        IRoundTrip roundTrip = CompiledShape.RoundTrip(today.GetType());

        object upgraded = roundTrip.Restore(CompiledShape.RoundTrip(old.GetType()).Save(old));
        object again = roundTrip.Restore(roundTrip.Save(today));

        Assert.Equal("0 30", shape.Show("Show2", upgraded));
        Assert.Equal("0 0", shape.Show("Show2", again));
    }

    [Theory]
    [InlineData("struct S", "public S() { Limit = 30; }")]
    [InlineData("struct S", "public S() : this(30) { } private S(int other) { Limit = other; }")]
    [InlineData("record struct S", "public S() { Limit = 30; }")]
    [InlineData("record struct S()", "public int Unused() => 0; public static int Start = 30;")]
    [InlineData("readonly record struct S(int Number, int Limit = 30)", "")]
    public void EmptySlot_WhateverGivesTheInitialValue_RestoresToIt(string declaration, string constructor)
    {
        bool isPositional = declaration.Contains("int Number");
        bool isRecord = declaration.Contains("record");
        string members = isPositional
            ? ""
            : $"[Member(1)] public int Number {{ get; set; }} [Member(2, Since = 2)] public int Limit {{ get; set; }} {(declaration.EndsWith("()") ? "= 30;" : "")}";
        string positional = declaration.Replace(isRecord ? "record struct" : "struct", isRecord ? "partial record struct" : "partial struct").Replace("int Number", "[Member(1)] int Number").Replace("int Limit", "[Member(2, Since = 2)] int Limit");
        CompiledShape shape = CompiledShape.Of(
            """
            [State("struct")] public partial struct OldS { [Member(1)] public int Number { get; set; } }
            [State("holder")] public partial class OldH { [Member(1)] public OldS Slot { get; set; } public static object MakeOld() => new OldH(); }
            """,
            $$"""
            [State("struct", Version = 2)] public {{positional}} { {{members}} {{constructor}} }
            [State("holder")] public partial class H { [Member(1)] public S Slot { get; set; } public static object MakeNew() => new H(); public static string Show(object value) => $"{((H)value).Slot.Number} {((H)value).Slot.Limit}"; }
            """);
        object old = shape.Make("MakeOld");
        object today = shape.Make("MakeNew");
        IRoundTrip roundTrip = CompiledShape.RoundTrip(today.GetType());

        Assert.Equal("0 30", shape.Show("Show", roundTrip.Restore(CompiledShape.RoundTrip(old.GetType()).Save(old))));
        Assert.Equal("0 0", shape.Show("Show", roundTrip.Restore(roundTrip.Save(today))));
    }

    [Fact]
    public void EmptySlot_OfStructWithoutInitialValues_TakesNoByte()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State("struct", Version = 2)] public partial struct S { [Member(1)] public int Number { get; set; } [Member(2, Since = 2)] public int Limit { get; set; } public S() { Number = 3; } }
            [State("holder")] public partial class H { [Member(1)] public S Slot { get; set; } public static object Make() => new H(); }
            """);
        object holder = shape.Make("Make");

        Assert.Equal(6, CompiledShape.RoundTrip(holder.GetType()).Save(holder).Length);
    }
}
