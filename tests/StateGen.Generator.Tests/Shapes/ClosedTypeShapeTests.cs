using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// A generic state type is saved and restored with any type arguments in the sources, whatever code closes it. The generator does not see the
/// generic code that saves the samples.
/// </summary>
public sealed class ClosedTypeShapeTests
{
    private const string Page = """
        namespace Pages;

        [State("page")] public sealed partial class Page<T> { [Member(1)] public T? First { get; set; } }
        [State("order")] public sealed partial class Order { [Member(1)] public int Number { get; set; } }
        public partial class Outer<T> { [State("inner")] public sealed partial class Inner { [Member(1)] public T? First { get; set; } public Inner? Next() => null; } }

        """;

    [Theory]
    [InlineData("public static object Sample() => new Page<long> { First = 5 };")]
    [InlineData("public static Page<long> Sample() => new() { First = 5 };")]
    [InlineData("public static object Sample() { Page<long> page = new() { First = 5 }; return page; }")]
    [InlineData("private static readonly Page<long> Field = new() { First = 5 }; public static object Sample() => Field;")]
    [InlineData("public static object Sample() => Activator.CreateInstance(typeof(Page<long>))!;")]
    [InlineData("public static object Sample() => Activator.CreateInstance<Page<long>>();")]
    [InlineData("public static object Sample() => new List<Page<long>> { new() { First = 5 } }[0];")]
    [InlineData("public static object Sample() => ((Func<object>)(() => new Page<long> { First = 5 }))();")]
    [InlineData("public static object Sample() => new Page<Order> { First = new() { Number = 3 } };")]
    [InlineData("public static object Sample() => new Page<List<Order>> { First = [new() { Number = 3 }] };")]
    [InlineData("public static object Sample() => new Page<Page<Order[]>> { First = new() { First = [new() { Number = 3 }] } };")]
    [InlineData("public static object Sample() => new Page<(int A, string? B)> { First = (1, \"x\") };")]
    [InlineData("public static object Sample() => Cast(typeof(Page<>)); private static Page<long> Cast(Type type) => (Page<long>)Activator.CreateInstance(type.MakeGenericType(typeof(long)))!;")]
    [InlineData("public static object Sample() => Make(typeof(Page<>)) is Page<long> page ? page : new Order(); private static object Make(Type type) => Activator.CreateInstance(type.MakeGenericType(typeof(long)))!;")]
    [InlineData("public static object Sample() => Make(null); private static object Make(Page<long>? page) => page ?? Activator.CreateInstance(typeof(Page<>).MakeGenericType(typeof(long)))!;")]
    [InlineData("public static object Sample() => new Outer<long>.Inner { First = 5 };")]
    [InlineData("public class Derived : Outer<long> { public static object Sample() => new Inner { First = 5 }; }")]
    public void ClosedType_SaidAnywhere_RoundTrips(string member) =>
        CompiledShape.AssertRoundTrip($"{Page} public class Program {{ {member} }}");

    [Theory]
    [InlineData("Make(5L)", "private static Page<T> Make<T>(T item) => new() { First = item };")]
    [InlineData("Make(5L)", "private static object Make<T>(T item) { Page<T> page = new() { First = item }; return page; }")]
    [InlineData("Make(new Order { Number = 3 })", "private static object Make<T>(T item) where T : IStateSerializable<T> => new Page<T> { First = item };")]
    [InlineData("Make([new Order { Number = 3 }])", "private static object Make<T>(List<T> items) where T : class, IStateSerializable<T> => new Page<T> { First = items[0] };")]
    [InlineData("Make<Order>()", "private static object Make<T>() where T : IStateSerializable<T>, new() => new Page<T> { First = new T() };")]
    [InlineData("Outside(5L)", "private static object Outside<T>(T item) => Inside<T, T[]>(item); private static object Inside<T, U>(T item) => new Page<U> { First = (U)(object)new[] { item } };")]
    [InlineData("Outside(5L)", "private static object Outside<T>(T item) { object Inside<U>(U other) => new Page<(T, U)> { First = (item, other) }; return Inside(3); }")]
    [InlineData("Deep(5, 4)", "private static object Deep<T>(T item, int depth) => depth == 0 ? new Page<T> { First = item } : Deep(new[] { item }, depth - 1);")]
    [InlineData("new Holder<long>().Page", "private sealed class Holder<T> { public Page<T> Page { get; } = new(); }")]
    [InlineData("new Derived().Page", "private class Holder<T> { public Page<T> Page { get; } = new(); } private sealed class Derived : Holder<long>;")]
    [InlineData("Hold(5L).Page", "private static Holder<T> Hold<T>(T item) => new() { Page = { First = item } }; private sealed class Holder<T> { public Page<T> Page { get; } = new(); }")]
    [InlineData("((IMaker)new Maker()).Make(5L)", "private interface IMaker { object Make<T>(T item); } private sealed class Maker : IMaker { public object Make<U>(U item) => new Page<U> { First = item }; }")]
    [InlineData("((IMaker)new Maker()).Make(5L)", "private interface IMaker { object Make<T>(T item); } private sealed class Maker : IMaker { object IMaker.Make<U>(U item) => new Page<U> { First = item }; }")]
    [InlineData("((Maker)new Derived()).Make(5L)", "private abstract class Maker { public abstract object Make<T>(T item); } private sealed class Derived : Maker { public override object Make<U>(U item) => new Page<U> { First = item }; }")]
    [InlineData("((IMaker<long>)new Maker<long>()).Make(5L)", "private interface IMaker<T> { object Make(T item); } private sealed class Maker<U> : IMaker<U> { public object Make(U item) => new Page<U> { First = item }; }")]
    [InlineData("((Func<long, object>)Make)(5L)", "private static object Make<T>(T item) => new Page<T> { First = item };")]
    [InlineData("Apply(5L, Make)", "private static object Apply<T>(T item, Func<T, object> make) => make(item); private static object Make<T>(T item) => new Page<T> { First = item };")]
    [InlineData("new Outer<long>().Make()", "private class Outer<T> { public object Make() => new Inner(); [State(\"x\")] internal sealed partial class Inner { [Member(1)] public T? A { get; set; } } }")]
    [InlineData("5L.ToPage()", "")]
    [InlineData("5L.Paged", "")]
    [InlineData("Extensions.ToPage(new Order())", "")]
    [InlineData("new Order().Save()", "")]
    public void ClosedType_ThroughGenericCode_RoundTrips(string expression, string code) => CompiledShape.AssertRoundTrip($$"""
        {{Page}}
        public static class Extensions
        {
            public static object ToPage<T>(this T item) => new Page<T> { First = item };
            public static object Save<T>(this T item) where T : IStateSerializable<T> => new Page<T> { First = item };
            extension<T>(T item)
            {
                public object Paged => new Page<T> { First = item };
            }
        }

        public static partial class Program
        {
            public static object Sample() => {{expression}};
            {{code.Replace("private class Outer<T>", "private partial class Outer<T>")}}
        }
        """);

    [Fact]
    public void ClosedType_ByAlias_RoundTrips() => CompiledShape.AssertRoundTrip(
        "using Longs = Pages.Page<long>; using Pair = (int, Pages.Page<short>); public static class Program { public static object Sample() => new Longs { First = 5 }; } "
        + "public static class Second { public static object Sample() => ((Pair)(1, new() { First = 2 })).Item2; }",
        Page);

    [Fact]
    public void ClosedType_ByGenericCodeOfAnotherAssembly_RoundTrips()
    {
        GeneratorRun library = GeneratorRun.Of(TestCompilation.Create(Page + """
            public static class Pager
            {
                public static object ToPage<T>(T item) => new Page<T> { First = item };
            }
            public class Holder<T> { public object Page { get; } = new Page<T>(); }
            """).WithAssemblyName("Library"));
        using MemoryStream image = new();
        Assert.True(library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create("""
            using Pages;
            public static class First { public static object Sample() => Pager.ToPage(5L); }
            public static class Second { public static object Sample() => new Holder<Guid>().Page; }
            public static class Third { public static object Sample() => Between((byte)1); private static object Between<T>(T item) => Pager.ToPage(item); }
            public static class Fourth { public static object Sample() => new Page<decimal> { First = 1.5m }; }
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray())));

        CompiledShape.AssertRoundTrip(run, image.ToArray());
    }

    /// <summary>Code that calls itself with ever larger types ends for the compiler as well, or the program would never end.</summary>
    [Theory]
    [InlineData("private static object Endless<T>(int depth) => depth == 0 ? new Page<T>() : Endless<Page<T>>(depth - 1);", "Endless<int>(2)")]
    [InlineData("private static object Endless<T>(int depth) => depth == 0 ? new Page<T>() : Endless<(T, T)>(depth - 1);", "Endless<int>(2)")]
    [InlineData("private static object Endless<T, U>(int depth) => depth == 0 ? new Page<T>() : Endless<(T, U), (U, T)>(depth - 1);", "Endless<int, long>(2)")]
    public void GenericCode_ThatCallsItselfWithLongerTypes_Ends(string code, string expression) =>
        CompiledShape.AssertRoundTrip($"{Page} public static class Program {{ public static object Sample() => {expression}; {code} }}");
}
