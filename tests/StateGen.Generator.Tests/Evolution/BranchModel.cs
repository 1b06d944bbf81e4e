using System.Globalization;
using StateGen.Generator.History;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>
/// Models a branch of a project that edits and ships one type. It contains the shipped lines and, for each release, the meaning of its blobs.
/// </summary>
internal sealed class BranchModel
{
    private static readonly string[] Types = ["int", "string", "enum int"];

    private readonly SortedDictionary<int, Member> _members = [];
    private readonly List<string> _lines = [];
    private readonly List<Release> _releases = [];
    private readonly Dictionary<(int Id, int Number), string> _values = [];
    private int _version = 1;

    public BranchModel()
    {
    }

    public BranchModel(BranchModel other)
    {
        _members = new(other._members);
        _lines = [.. other._lines];
        _releases = [.. other._releases];
        _values = new(other._values);
        _version = other._version;
    }

    /// <summary>Represents a member in a release.</summary>
    public sealed record Member(int Since, string Type, string Name);

    /// <summary>Represents the content of a release's blobs.</summary>
    public sealed record Release(int Version, Dictionary<int, Member> Members, Dictionary<(int Id, int Number), string> Values);

    /// <summary>Gets the lines of the shipped file.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Gets the releases.</summary>
    public IReadOnlyList<Release> Releases => _releases;

    /// <summary>Makes random edits and ships them, or does nothing.</summary>
    public void Ship(Random random, string branch)
    {
        bool isNewLayout = random.Next(4) > 0 || _releases.Count == 0;
        int version = _releases.Count == 0 ? 1 : _version + random.Next(1, 3);
        for (int i = 0; isNewLayout && i < random.Next(1, 4); i++)
        {
            int id = _members.Keys.DefaultIfEmpty(0).Max() + random.Next(1, 3);
            _members.Add(id, new(version, Types[random.Next(Types.Length)], $"M{id}{(random.Next(3) == 0 ? branch : "")}"));
            Member added = _members[id];
            _lines.Add($"a member {id} {(version > 1 ? $"since {version} " : "")}{added.Type} // {added.Name}");
            if (added.Type == "enum int")
            {
                _values[(id, 0)] = "Off";
                _lines.Add($"a values {id} Off=0");
            }
        }

        foreach (int id in _members.Keys.Where(id => _members[id].Type == "enum int" && random.Next(4) == 0).ToArray())
        {
            int number = _values.Keys.Where(key => key.Id == id).Max(key => key.Number) + 1;
            _values[(id, number)] = $"V{number}{(random.Next(2) == 0 ? branch : "")}";
            _lines.Add($"a values {id} {_values[(id, number)]}={number}");
        }

        foreach (int id in _members.Keys.Where(_ => random.Next(6) == 0).ToArray())
        {
            // A retired member keeps its place, so the meaning of existing blobs does not change.
            _lines.Add($"a retired {id}");
        }

        if (isNewLayout)
        {
            _version = version;
            _lines.Add($"a version {version} members {string.Join(" ", _members.Keys.Select(id => id.ToString(CultureInfo.InvariantCulture)))}");
        }

        _releases.Add(new(_version, new(_members), new(_values)));
    }

    /// <summary>
    /// Determines whether code with all members of all branches would misread a blob of some release. Then a version has members that its code
    /// did not know, or a member has another type or name.
    /// </summary>
    public static bool Misreads(params BranchModel[] branches)
    {
        Release[] releases = [.. branches.SelectMany(branch => branch._releases)];
        return releases.Any(release => releases.Any(other =>
            other.Members.Any(member => member.Value.Since <= release.Version && release.Members.GetValueOrDefault(member.Key) != member.Value)
            || release.Values.Any(value => other.Values.TryGetValue(value.Key, out string? name) && name != value.Value)
            || (release.Version == other.Version && !release.Members.Keys.ToHashSet().SetEquals(other.Members.Keys))));
    }

    /// <summary>Merges the files of branches as git does with <c>merge=union</c>: it keeps all lines, and may duplicate equal ones.</summary>
    public static string Merge(Random random, params BranchModel[] branches) => string.Concat(branches
        .SelectMany((branch, index) => branch._lines.Where(line => index == 0 || random.Next(2) == 0 || !branches[..index].Any(before => before._lines.Contains(line))))
        .Order(StringComparer.Ordinal)
        .Prepend("a class // A")
        .Select(line => line + "\n"));

    /// <summary>Returns code with the members of all branches.</summary>
    public static string SourceOf(params BranchModel[] branches)
    {
        Dictionary<int, Member> members = branches.SelectMany(branch => branch._members).DistinctBy(member => member.Key).ToDictionary();
        HashSet<int> retired = [.. members.Keys.Where(id => branches.Any(branch => branch._lines.Contains($"a retired {id}")))];
        ILookup<int, string> values = branches.SelectMany(branch => branch._values)
            .DistinctBy(value => value.Key)
            .ToLookup(value => value.Key.Id, value => $"{value.Value} = {value.Key.Number}");
        IEnumerable<string> attributes = retired.Select(id =>
            $"[Retired({id}, typeof({members[id].Type.Replace("enum ", "")}), Since = {members[id].Since})]");
        IEnumerable<string> live = members.Where(member => !retired.Contains(member.Key)).Select(member =>
            $"[Member({member.Key}, Since = {member.Value.Since})] public {TypeOf(member.Key, member.Value)} {member.Value.Name} {{ get; set; }}");
        IEnumerable<string> enums = members.Where(member => member.Value.Type == "enum int")
            .Select(member => $"public enum E{member.Key} {{ {string.Join(", ", values[member.Key])} }}");
        return $$"""
            {{string.Join("\n", enums)}}
            [State("a", Version = {{branches.Max(branch => branch._version)}})]
            {{string.Join("\n", attributes)}}
            public partial class A
            {
            {{string.Join("\n", live)}}
            }
            """;

        static string TypeOf(int id, Member member) => member.Type switch
        {
            "enum int" => $"E{id}",
            "string" => "string?",
            _ => member.Type,
        };
    }

    /// <summary>Parses the lines of a text as the history does.</summary>
    public static HistoryFile Read(string text) => new(Microsoft.CodeAnalysis.Text.SourceText.From(text));
}
