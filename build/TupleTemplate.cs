/// <summary>
/// The one template of the formatters of tuples, which differ in nothing but the number of items and in whether the tuple is a class.
/// A test of StateGen.Tests holds the files against it, and writes them again when UPDATE_SNAPSHOTS is 1.
/// </summary>
internal sealed class TupleTemplate
{
    /// <summary>The most parts that a tuple has: seven items and a tuple of the rest.</summary>
    private const int MaxArity = 8;

    private readonly bool _isClass;
    private readonly int _arity;
    private readonly Part[] _parts;

    private TupleTemplate(bool isClass, int arity)
    {
        _isClass = isClass;
        _arity = arity;
        _parts = [.. Enumerable.Range(1, arity).Select(number => number == MaxArity
            ? new Part("Rest", "TRest", "TRestFormatter", CanBeNull: !isClass)
            : new Part($"Item{number}", $"T{number}", $"TFormatter{number}", CanBeNull: true))];
    }

    /// <summary>The files, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files =>
        from isClass in new[] { false, true }
        from arity in Enumerable.Range(1, MaxArity)
        let template = new TupleTemplate(isClass, arity)
        select ($"{template.Name}.g.cs", template.Text());

    private string Name => $"{(_isClass ? "" : "Value")}Tuple{_arity}Formatter";

    private string Types => string.Join(", ", _parts.Select(part => part.Type));

    private string Tuple => $"{(_isClass ? "" : "Value")}Tuple<{Types}>";

    private string Text() => $$"""
        // Made by build/TupleTemplate.cs: change that, not this file.
        #nullable enable
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        using StateGen.Collections.Tuples;

        namespace StateGen.CompilerServices;

        /// <summary>Writes a {{(_isClass ? "" : "value ")}}tuple with {{_arity}} {{(_arity == 1 ? "part" : "parts")}}: a header that says which are null, then the others.</summary>
        {{Lines(part => $"/// <typeparam name=\"{part.Type}\">The type of {part.Name}.</typeparam>")}}
        {{Lines(part => $"/// <typeparam name=\"{part.Formatter}\">The formatter of {part.Name}.</typeparam>")}}
        [EditorBrowsable(EditorBrowsableState.Never)]
        public readonly struct {{Name}}<{{Types}}, {{string.Join(", ", _parts.Select(part => part.Formatter))}}>
            : IStateFormatter<{{Tuple}}>
        {{(_arity == MaxArity ? $"    where TRest : {(_isClass ? "notnull" : "struct")}\n" : "")}}{{Lines(part => $"    where {part.Formatter} : IStateFormatter<{part.Type}>")}}
        {
            private static int NullBits => {{string.Join(" + ", _parts.Where(part => part.CanBeNull).Select(part => $"TupleHeader.Bit<{part.Type}>()"))}};

            /// <inheritdoc/>
            public static int MinSize => TupleHeader.Size(NullBits)
        {{Lines(part => part.CanBeNull ? $"        + {part.Item}.MinSize" : $"        + {part.Formatter}.MinSize")}};

            /// <inheritdoc/>
            public static StateShape? Shape => new TupleShape(
        {{Lines(part => $"        TupleShape.{(part.CanBeNull ? "Of" : "Always")}<{part.Type}, {part.Formatter}>(\"{part.Name}\")", ",")}});
        {{(_isClass ? "" : ValueMembers())}}
            /// <inheritdoc/>
            public static void Write(ref StateWriter writer, {{Tuple}} value)
            {
                TupleHeader header = default;
        {{Lines(part => part.CanBeNull ? $"        header.Add(value.{part.Name});" : null)}}
                header.Write(ref writer);

        {{Lines(part => $"        {(part.CanBeNull ? part.Item : part.Formatter)}.Write(ref writer, value.{part.Name});")}}
            }

            /// <inheritdoc/>
            public static {{Tuple}} Read(ref StateReader reader)
            {
        {{(_isClass ? $"        reader.TakeObject(Unsafe.SizeOf<ValueTuple<{string.Join(", ", _parts.Take(MaxArity - 1).Select(part => part.Type))}>>());\n" : "")}}        TupleHeader header = TupleHeader.Read(ref reader, NullBits);
                return new {{Tuple}}(
        {{Lines(part => part.CanBeNull ? $"            {part.Item}.Read(ref reader, ref header)" : $"            {part.Formatter}.Read(ref reader)", ",")}});
            }
        }

        """;

    private string ValueMembers() => $$"""

            /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
            public static {{Tuple}} Absent => new(
        {{Lines(part => $"        {part.Item}.Absent", ",")}});

            /// <inheritdoc/>
            public static bool IsDefault({{Tuple}} value) =>
        {{Lines(part => $"        {part.Item}.IsDefault(value.{part.Name})", " &&")}};

        """;

    /// <summary>A line for each part for which there is one.</summary>
    private string Lines(Func<Part, string?> line, string separator = "") =>
        string.Join(separator + "\n", _parts.Select(line).Where(each => each is not null));

    /// <summary>A part of a tuple.</summary>
    private sealed record Part(string Name, string Type, string Formatter, bool CanBeNull)
    {
        public string Item => $"TupleItem<{Type}, {Formatter}>";
    }
}
