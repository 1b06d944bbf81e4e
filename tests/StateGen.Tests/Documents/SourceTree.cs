using System.Text.RegularExpressions;

namespace StateGen.Tests.Documents;

/// <summary>The files, folders and declarations of the repository.</summary>
internal static partial class SourceTree
{
    private static readonly string[] Entries =
        [.. EntriesOf(new DirectoryInfo(Repository.Root)).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    private static readonly HashSet<string> Names = [.. Entries.Select(entry => entry.Split('/')[^1])];

    private static readonly ILookup<string, string> FilesByDeclaration = Entries
        .Where(entry => entry.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(file => DeclarationsOf(file).Select(name => (name, file)))
        .ToLookup(pair => pair.name, pair => pair.file);

    /// <summary>Whether a file or folder has this path: from the root, or from any folder.</summary>
    /// <param name="path">It may contain <c>*</c> and placeholders such as <c>&lt;Name&gt;</c>, each for a part of a name.</param>
    /// <param name="isFromRoot">Whether the path begins at the root.</param>
    public static bool HasPath(string path, bool isFromRoot)
    {
        string pattern = Placeholder().Replace(Regex.Escape(path), "[^/]+");
        var regex = new Regex((isFromRoot ? "^" : "(^|/)") + pattern + "$", RegexOptions.CultureInvariant);
        return Entries.Any(regex.IsMatch);
    }

    /// <summary>Whether a file or folder has this name.</summary>
    public static bool HasName(string name) => Names.Contains(name);

    /// <summary>Whether one source file declares types or members of all these names.</summary>
    public static bool Declares(IEnumerable<string> names) => names
        .Select(name => FilesByDeclaration[name])
        .Aggregate((common, files) => common.Intersect(files))
        .Any();

    // Build outputs, and folders of tools such as .git, do not count.
    private static IEnumerable<string> EntriesOf(DirectoryInfo folder) =>
        from entry in folder.EnumerateFileSystemInfos()
        where entry.Name is not ("bin" or "obj") && (!entry.Name.StartsWith('.') || entry.Name == ".ci")
        from path in entry is DirectoryInfo inner ? EntriesOf(inner).Prepend(inner.FullName) : [entry.FullName]
        select path;

    private static IEnumerable<string> DeclarationsOf(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        return TypeDeclaration().Matches(text).Concat(MemberDeclaration().Matches(text)).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"<\w+>|\\\*")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|protected|file|static|sealed|abstract|readonly|ref|partial) )*(?:record )?(?:class|struct|interface|enum|record) ([A-Z]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    /// <summary>A line with at least one modifier, and the last name before parameters, a body, a value or the end.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|protected|static|sealed|abstract|virtual|override|readonly|const|extern|async|required|partial|new) )+[^=;({\n]*?\b([A-Z]\w*)(?:<[^>\n]*>)?\s*(?=[({=;]|$)",
        RegexOptions.Multiline)]
    private static partial Regex MemberDeclaration();
}
