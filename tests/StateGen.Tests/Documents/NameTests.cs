using System.Text.RegularExpressions;

namespace StateGen.Tests.Documents;

/// <summary>Files, folders and types that the maps of the repository name in backticks exist.</summary>
public sealed partial class NameTests
{
    /// <summary>Names of .NET, the compiler and systemd, the form of names of tests, and a page that is made by a measurement.</summary>
    private static readonly HashSet<string> FromElsewhere =
    [
        "Unsafe", "UnsafeAccessor", "Socket", "DateTime", "Dictionary", "HashSet", "List", "ForAttributeWithMetadataName",
        "MemoryDenyWriteExecute", "PrivateNetwork", "RestrictAddressFamilies",
        "Subject_Condition_Result",
        "docs/hibernation-figures.md",
    ];

    /// <summary>The documents that lead to the code.</summary>
    public static TheoryData<string> Documents { get; } =
    [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/README.md",
        "generators/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "README.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void Names_OfFilesAndTypes_AreOfThisRepository(string document) =>
        Assert.Empty(Missing(File.ReadAllText(Path.Combine(Repository.Root, document))));

    [Theory]
    [InlineData("See src/StateGen/Wrong.cs.", "src/StateGen/Wrong.cs")]
    [InlineData("`dotnet run --project tests/Wrong`", "tests/Wrong")]
    [InlineData("`src/StateGen/{IO,Wrong}`", "src/StateGen/Wrong")]
    [InlineData("`src/StateGen/Formatters/<Type>Wrong.cs`", "src/StateGen/Formatters/<Type>Wrong.cs")]
    [InlineData("`WrongFormatter.cs`", "WrongFormatter.cs")]
    [InlineData("`Forms/Wrong/`", "Forms/Wrong")]
    [InlineData("`WrongFormatter`", "WrongFormatter")]
    [InlineData("`StateSerializer.Wrong`", "StateSerializer.Wrong")]
    [InlineData("`StateSerializer.ReadCount`", "StateSerializer.ReadCount")]
    [InlineData("`WrongFormatter<T>`", "WrongFormatter<T>")]
    public void Name_OfNothing_IsFound(string text, string missing) => Assert.Equal([missing], Missing(text));

    [Theory]
    [InlineData("`src/StateGen/Formatters/<Type>Formatter.cs`, `generators/StateGen.Generator/History/*Check.cs`")]
    [InlineData("`src/StateGen/{IO,Layouts}/State{Reader,Walk}.cs`", "src/StateGen/IO/StateWalk.cs", "src/StateGen/Layouts/StateReader.cs")]
    [InlineData("`StateSerializer.Restore`, `IStateFormatter<T>`, `Imap.Server`, `SG0046`, `IDLE`, `ROOT/NAME`")]
    public void Name_WithPlaceholdersAndAlternatives_IsUnderstood(string text, params string[] missing) => Assert.Equal(missing, Missing(text));

    private static string[] Missing(string text)
    {
        string[] code = [.. Code().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
        string[] rooted = [.. RootedPath().Matches(LinkTarget().Replace(text, "")).Select(match => match.Value.TrimEnd('.', ',', '/')).Distinct()];
        string[] relative = [.. code.Where(name => RelativePath().IsMatch(name) && name.Any(char.IsLower)).Select(name => name.TrimEnd('/'))];
        return
        [
            .. rooted.SelectMany(Alternatives).Where(path => !FromElsewhere.Contains(path) && !SourceTree.HasPath(path, isFromRoot: true)),
            .. relative.SelectMany(Alternatives).Where(path => !SourceTree.HasPath(path, isFromRoot: false)),
            .. code.Where(name => TypeName().IsMatch(name) && name.Any(char.IsLower) && !IsKnown(name)),
        ];
    }

    /// <summary>Whether a name is of a project or file, or of a type or member that is declared here or elsewhere.</summary>
    private static bool IsKnown(string name)
    {
        string[] parts = TypeArguments().Replace(name, "").Split('.');
        return SourceTree.HasName(name) || RelativePath().IsMatch(name) || FromElsewhere.Contains(parts[0]) || SourceTree.Declares(parts);
    }

    /// <summary>The paths that <c>{A,B}</c> stands for.</summary>
    private static IEnumerable<string> Alternatives(string path) =>
        Braces().Match(path) is { Success: true } braces
            ? braces.Groups[1].Value.Split(',').SelectMany(each => Alternatives(path[..braces.Index] + each + path[(braces.Index + braces.Length)..]))
            : [path];

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"(?<![\w./<>-])(?:src|tests|samples|generators|build|docs|\.ci)/[\w.{},<>*/-]+")]
    private static partial Regex RootedPath();

    /// <summary>A path from some folder: it contains a slash, or has the ending of a source file.</summary>
    [GeneratedRegex(@"^[A-Z<{*](?:[\w.{},<>*-]*/[\w.{},<>*/-]*|[\w.{},<>*-]*\.(?:cs|csproj|json|md|sh|targets|template|txt))$")]
    private static partial Regex RelativePath();

    [GeneratedRegex(@"^[A-Z]\w*(?:<[^>]*>)?(?:\.[A-Z]\w*)*$")]
    private static partial Regex TypeName();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
