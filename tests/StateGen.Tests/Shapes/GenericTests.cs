using System.Reflection;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Catalogue.Shapes;

namespace StateGen.Tests.Shapes;

/// <summary>Generic state types as roots.</summary>
public sealed class GenericTests
{
    [Fact]
    public void Restore_CallThatClosesTheType_WorksByItself()
    {
        Page<Version> page = new() { Items = { new Version(1, 2) }, Next = new() { Cursor = new Version(3, 4) } };
        SameState.Assert(page, StateSerializer.Restore<Page<Version>>(StateSerializer.Save(page)));
    }

    [Fact]
    public void TryRestore_AnotherClosingOfTheSameType_IsAnotherType()
    {
        byte[] blob = StateSerializer.Save(new Page<int> { Cursor = 7 });

        Assert.Equal(StateOutcome.WrongType, StateSerializer.TryRestore(blob, out Page<uint>? _, out StateFormatException? error));
        Assert.EndsWith("This is a state of another type, 'page<System.Int32>'.", error!.Message);
    }

    [Fact]
    public void Name_StateTypeAsArgument_IsItsWireName()
    {
        Assert.Equal("page<point>", Name<Page<Point>>());
        Assert.Equal("both<System.Int32, page<System.Collections.Generic.List<System.String[]>>>", Name<Both<int, Page<List<string[]>>>>());
        Assert.Equal("inner<System.Int64>", Name<Generics.Outer<long>.Inner>());
    }

    [Fact]
    public void Restore_DamagedItem_IsLocated()
    {
        byte[] blob = StateSerializer.Save(new Page<string> { Items = { "a", "bc" } });
        // Skip the checksum and the second layer, which is always written and takes two bytes.
        blob[^8] = 0xFF;
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<Page<string>>(Laws.Blobs.Seal("page<System.String>", blob[..^4])));
        Assert.Equal("Page.Items[1]", error.Path);
    }

    /// <summary>A regression test: only generic code in the assembly names the type argument.</summary>
    [Fact]
    public void Save_ClosedByGenericCode_WorksByItself() =>
        Assert.Equal((byte)1, StateSerializer.Restore<Page<byte>>(SaveItem((byte)1)).Cursor);

    [Theory]
    [InlineData(typeof(sbyte), "System.SByte")]
    [InlineData(typeof(List<sbyte[]>), "System.Collections.Generic.List<System.SByte[]>")]
    [InlineData(typeof(Dictionary<sbyte, int>.KeyCollection), "System.Collections.Generic.Dictionary<System.SByte, System.Int32>.KeyCollection")]
    [InlineData(typeof(sbyte[][,]), "System.SByte[][,]")]
    [InlineData(typeof(sbyte?), "System.Nullable<System.SByte>")]
    public void Save_ClosedByReflection_SaysWhatToAdd(Type argument, string text)
    {
        TargetInvocationException error = Assert.Throws<TargetInvocationException>(() => typeof(GenericTests)
            .GetMethod(nameof(SaveItem), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(argument)
            .Invoke(null, [argument.IsValueType ? Activator.CreateInstance(argument) : null]));
        Assert.EndsWith($"Add [assembly: StateTypeArgument(typeof({text}))] to your program.", Assert.IsType<InvalidOperationException>(error.InnerException).Message);
    }

    private static byte[] SaveItem<T>(T item) => StateSerializer.Save(new Page<T> { Cursor = item });

    private static string Name<T>()
        where T : IStateSerializable<T> => T.Layout.Name;
}
