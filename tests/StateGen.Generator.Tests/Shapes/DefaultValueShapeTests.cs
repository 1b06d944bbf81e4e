namespace StateGen.Generator.Tests.Shapes;

/// <summary>A member that an older blob does not contain gets the default value of its parameter, whatever literal that is.</summary>
public sealed class DefaultValueShapeTests
{
    public static TheoryData<string, string> Defaults { get; } = new()
    {
        { "bool", "true" },
        { "bool", "false" },
        { "byte", "255" },
        { "sbyte", "-128" },
        { "short", "-32768" },
        { "ushort", "65535" },
        { "int", "-2147483648" },
        { "int", "0" },
        { "uint", "4294967295" },
        { "long", "-9223372036854775808" },
        { "long", "5" },
        { "ulong", "18446744073709551615" },
        { "nint", "-5" },
        { "nuint", "5" },
        { "char", "'\\''" },
        { "char", "'\\uD800'" },
        { "char", "'\\0'" },
        { "float", "1.5f" },
        { "float", "-0f" },
        { "float", "float.NaN" },
        { "float", "float.Epsilon" },
        { "float", "float.NegativeInfinity" },
        { "double", "0.1" },
        { "double", "-0.0" },
        { "double", "1e300" },
        { "double", "double.NaN" },
        { "double", "double.PositiveInfinity" },
        { "double", "double.MaxValue" },
        { "decimal", "1.50m" },
        { "decimal", "-79228162514264337593543950335m" },
        { "decimal", "0.00m" },
        { "string?", "null" },
        { "string", "\"\"" },
        { "string", "\"a\\\"\\\\\\r\\n\\0{0}\\uD800\\uFFFF\\u2028\"" },
        { "ByteEnum", "ByteEnum.High" },
        { "SByteEnum", "SByteEnum.Low" },
        { "LongEnum", "LongEnum.Low" },
        { "ULongEnum", "ULongEnum.High" },
        { "ULongEnum", "default" },
        { "LongEnum?", "LongEnum.Low" },
        { "LongEnum?", "null" },
        { "byte?", "5" },
        { "int?", "0" },
        { "long?", "-1" },
        { "char?", "'x'" },
        { "float?", "float.NaN" },
        { "double?", "-0.0" },
        { "decimal?", "1.50m" },
        { "bool?", "false" },
        { "Guid", "default" },
        { "DateTime", "default" },
        { "Guid?", "null" },
        { "List<int>?", "null" },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void MissingMember_WithParameterDefault_GetsIt(string type, string value)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            public enum ByteEnum : byte { Zero, High = 255 }
            public enum SByteEnum : sbyte { Low = -128, Zero = 0 }
            public enum LongEnum : long { Low = long.MinValue, Zero = 0 }
            public enum ULongEnum : ulong { Zero, High = ulong.MaxValue }

            [State("thing")]
            public partial record Old([Member(1)] int First)
            {
                public static object MakeOld() => new Old(7);
            }

            [State("thing", Version = 2)]
            public partial record Thing([Member(1)] int First, [Member(2, Since = 2)] {{type}} Second = {{value}})
            {
                public static object MakeNew() => new Thing(7);
                public static object MakeOther() => new Thing(7, default!);
            }
            """);
        object old = shape.Make("MakeOld");
        object today = shape.Make("MakeNew");
        object other = shape.Make("MakeOther");
        IRoundTrip roundTrip = CompiledShape.RoundTrip(today.GetType());

        object upgraded = roundTrip.Restore(CompiledShape.RoundTrip(old.GetType()).Save(old));

        FieldComparison.AssertEqual(today, upgraded, "Thing");
        FieldComparison.AssertEqual(today, roundTrip.Restore(roundTrip.Save(today)), "Thing");
        FieldComparison.AssertEqual(other, roundTrip.Restore(roundTrip.Save(other)), "Thing");
    }

    [Theory]
    [InlineData("int", "0")]
    [InlineData("bool", "false")]
    [InlineData("double", "0.0")]
    [InlineData("string?", "null")]
    [InlineData("Guid", "default")]
    public void LaterLayer_WhoseParametersDefaultToNothing_IsLeftOut(string type, string value)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            [State(Version = 2)]
            public partial record Thing([Member(1)] int First, [Member(2, Since = 2)] {{type}} Second = {{value}})
            {
                public static object Make() => new Thing(0);
            }
            """);
        object thing = shape.Make("Make");

        byte[] blob = CompiledShape.RoundTrip(thing.GetType()).Save(thing);

        // Format and version, presence bits of the first layer, four bytes of integrity.
        Assert.Equal(6, blob.Length);
    }
}
