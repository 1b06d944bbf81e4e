namespace StateGen.Generator.Tests.Shapes;

/// <summary>Code that has retired a member restores blobs of code that still had it, and vice versa.</summary>
public sealed class RetiredShapeTests
{
    private const string Conversion = """

        [State("money")] public partial record struct Money([Member(1)] decimal Amount);
        [State("page")] public sealed partial class Page<T> { [Member(1)] public List<T> Items { get; } = []; }
        public enum Mode : byte { Off, On }

        public sealed class Reversed : IStateFormatter<string>
        {
            public static void Write(ref StateGen.StateWriter writer, string value) => StateGen.CompilerServices.StringFormatter.Write(ref writer, new string([.. value.Reverse()]));
            public static string Read(ref StateGen.StateReader reader) => new([.. StateGen.CompilerServices.StringFormatter.Read(ref reader).Reverse()]);
        }

        public static class Conversions
        {
            public static object Forth()
            {
                Old old = new() { First = 1, Gone = Value(), Last = "end" };
                New now = StateSerializer.Restore<New>(StateSerializer.Save(old));
                return $"{now.First} {now.Last}";
            }

            public static object Back()
            {
                Old old = StateSerializer.Restore<Old>(StateSerializer.Save(new New { First = 1, Last = "end" }));
                return $"{old.First} {old.Last} {EqualityComparer<object>.Default.Equals(old.Gone, Nothing)}";
            }

            public static object InPlace()
            {
                New now = new() { First = 7 };
                StateSerializer.RestoreInto(StateSerializer.Save(new Old { First = 1, Gone = Value(), Last = "end" }), now);
                return $"{now.First} {now.Last}";
            }
        """;

    [Theory]
    [InlineData("bool", "true", "")]
    [InlineData("int", "-5", "")]
    [InlineData("int?", "0", "")]
    [InlineData("uint", "5", "Fixed = true")]
    [InlineData("Mode", "Mode.On", "")]
    [InlineData("string", "\"old\"", "")]
    [InlineData("string", "\"old\"", "KnownValues = [\"new\", \"old\"]")]
    [InlineData("string", "\"other\"", "KnownValues = [\"new\", \"old\"]")]
    [InlineData("string", "\"old\"", "Formatter = typeof(Reversed)")]
    [InlineData("List<string?>", "[\"a\", null]", "")]
    [InlineData("Dictionary<string, List<int>>", "new() { [\"a\"] = [1, 2] }", "")]
    [InlineData("HashSet<Guid>", "[Guid.NewGuid()]", "")]
    [InlineData("Money", "new(9.50m)", "")]
    [InlineData("Page<DateTime>", "new() { Items = { DateTime.UnixEpoch } }", "")]
    [InlineData("(int, string)[]", "[(1, \"a\")]", "")]
    public void Restore_BlobWithARetiredMember_KeepsTheOthers(string type, string value, string options)
    {
        foreach (int since in new[] { 1, 2 })
        {
            string attributes = options.StartsWith("Known", StringComparison.Ordinal) ? "KnownValues(\"new\", \"old\"), "
                : options.StartsWith("Formatter", StringComparison.Ordinal) ? "StateFormatter(typeof(Reversed)), "
                : "";
            string member = options == "Fixed = true" ? ", Fixed = true" : "";
            string retired = $"Retired(2, typeof({type}){(options.Length > 0 ? ", " + options : "")}, Since = {since})";
            string source = $$"""
                [State("session", Version = 3)]
                public sealed partial class Old
                {
                    [Member(1)] public int First { get; set; }
                    [{{attributes}}Member(2, Since = {{since}}{{member}})] public {{type}}{{(type is "int" or "bool" or "uint" or "Money" or "Mode" or "int?" ? "" : "?")}} Gone { get; set; }
                    [Member(3, Since = 3)] public string? Last { get; set; }
                }

                [State("session", Version = 3), {{retired}}]
                public sealed partial class New
                {
                    [Member(1)] public int First { get; set; }
                    [Member(3, Since = 3)] public string? Last { get; set; }
                }
                {{Conversion}}
                    private static {{type}} Value() => {{value}};
                    private static readonly object? Nothing = new Old().Gone;
                }
                """;
            CompiledShape shape = CompiledShape.Of(source);
            Assert.Equal("1 end", shape.Make("Forth"));
            Assert.Equal("1 end", shape.Make("InPlace"));
            Assert.Equal("1 end True", shape.Make("Back"));
        }
    }

    [Fact]
    public void Save_RecordStructWithRetiredMembers_IsDefaultWithoutThem()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State("old")] public partial record struct Old([Member(1)] string? Text, [Member(2)] int Number, [Member(3)] bool Flag);
            [State("old"), Retired(1, typeof(string)), Retired(3, typeof(bool))] public partial record struct New([Member(2)] int Number);

            public static class Conversions
            {
                public static object Forth() => StateSerializer.Restore<New>(StateSerializer.Save(new Old("a", 5, true))).Number;
                public static object Length() => StateSerializer.Save(new New(0)).Length;
            }
            """);
        Assert.Equal(5, shape.Make("Forth"));
        Assert.Equal(1 + 1 + 4, shape.Make("Length"));
    }

    [Fact]
    public void Restore_DamagedRetiredValue_IsReportedUnderItsIdAndNotShown()
    {
        CompiledShape shape = CompiledShape.Of("""
            public sealed class Secretive : IStateFormatter<string>
            {
                public static void Write(ref StateGen.StateWriter writer, string value) => StateGen.CompilerServices.StringFormatter.Write(ref writer, value);
                public static string Read(ref StateGen.StateReader reader) => throw new StateFormatException(StateErrorCode.OutOfRange, "hunter2");
            }

            [State("old")] public sealed partial class Old { [Member(1)] public string? Word { get; set; } }
            [State("old"), Retired(1, typeof(string), Formatter = typeof(Secretive))] public sealed partial class New;

            public static class Conversions
            {
                public static object Forth()
                {
                    StateSerializer.TryRestore<New>(StateSerializer.Save(new Old { Word = "hunter2" }), out _, out StateFormatException? error);
                    return error!.ToString();
                }
            }
            """);
        string error = (string)shape.Make("Forth");
        Assert.Contains("New.Retired(1)", error);
        Assert.DoesNotContain("hunter2", error);
    }
}
