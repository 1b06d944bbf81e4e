using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Emission;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>
/// Declares an old version of a state type from the lines of the history. It also declares the types that it contains, in the same version, or
/// in their latest version if that is older.
/// </summary>
/// <param name="layouts">The known layouts.</param>
/// <param name="compilation">The compilation, which resolves the types of members.</param>
/// <param name="version">The version.</param>
/// <param name="grows">Whether to declare an imaginary next version: all current types get more members, and unions get another case.</param>
internal sealed class PastVersionWriter(KnownLayouts layouts, Compilation compilation, int version, bool grows)
{
    /// <summary>The suffix of the wire name of an added case. StateGen.Testing looks for it.</summary>
    private const string NewCase = ":newer-case";

    private readonly Dictionary<string, string> _names = [];
    private readonly Queue<string> _open = new();

    /// <summary>The cases that a newer version adds, with their unions.</summary>
    private readonly Dictionary<string, string> _newCases = [];

    /// <summary>Gets the first problem that prevents a declaration.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gets the declared types by their names in the history.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>Declares a type and all types that it contains.</summary>
    public void Write(string root, SourceWriter writer)
    {
        Name(root);
        while (_open.Count > 0)
        {
            WriteType(_open.Dequeue(), writer);
        }
    }

    /// <summary>Returns the members of a type in this version.</summary>
    public IEnumerable<HistoryLine> MembersOf(string name)
    {
        if (_newCases.ContainsKey(name))
        {
            return NewMembers(name, since: 1);
        }

        int latest = layouts.VersionsOf(name).Where(each => grows || each <= version).DefaultIfEmpty(1).Max();
        IEnumerable<HistoryLine> members = layouts.Of(name).Where(line => line.Member is { } member && member.Since <= latest);
        bool isNewer = grows && layouts.Of(name).Any(line => line.Kind == LineKind.Type);
        return members.Concat(isNewer ? NewMembers(name, latest + 1) : []).OrderBy(line => line.Number);
    }

    /// <summary>Returns members that only an imaginary newer version has.</summary>
    private IEnumerable<HistoryLine> NewMembers(string name, int since)
    {
        string layer = since > 1 ? $"since {since} " : "";
        int next = layouts.Of(name).Where(line => line.Kind == LineKind.Member).Select(line => line.Number).DefaultIfEmpty(0).Max() + 1;
        yield return new HistoryLine(name, LineKind.Member, next, $"{layer}string", "");
        yield return new HistoryLine(name, LineKind.Member, next + 1, $"{layer}int", "");
    }

    /// <summary>Returns the lines of a type. If a union carries unknown cases, a newer version adds one.</summary>
    private IEnumerable<HistoryLine> LinesOf(string name)
    {
        IReadOnlyList<HistoryLine> lines = layouts.Of(name);
        if (_newCases.TryGetValue(name, out string union))
        {
            string extends = layouts.Of(union).Any(line => line.Kind == LineKind.Type) ? $" extends {union}" : "";
            return [new HistoryLine(name, LineKind.Type, 0, "class" + extends, "")];
        }

        if (!grows || lines.All(line => line.Kind != LineKind.Carries))
        {
            return lines;
        }

        string added = HistoryName.Quote(name.Trim('"') + NewCase);
        _newCases[added] = name;
        int tag = lines.Where(line => line.Kind == LineKind.Case).Max(line => line.Number) + 1;
        return lines.Append(new HistoryLine(name, LineKind.Case, tag, $"state {added}", ""));
    }

    private int VersionOf(string name) => MembersOf(name).Select(line => line.Member!.Since)
        .Concat(layouts.VersionsOf(name).Where(each => grows || each <= version))
        .DefaultIfEmpty(1)
        .Max();

    private void WriteType(string name, SourceWriter writer)
    {
        HistoryLine[] lines = [.. LinesOf(name)];
        HistoryLine? kind = lines.FirstOrDefault(line => line.Kind == LineKind.Type);
        if (lines.Length == 0 || name.Contains('<'))
        {
            Problem ??= name.Contains('<') ? $"'{name}' is generic" : $"the layout of '{name}' is not known";
            return;
        }

        string[] words = kind?.Rest.Split([' '], 3) ?? ["interface"];
        string references = words.Contains("references") ? ", PreserveReferences = true" : "";
        string stateVersion = kind is null ? "" : $", Version = {VersionOf(name)}";
        writer.Line($"[global::StateGen.State({HistoryName.Literal(name)}{stateVersion}{references})]");
        foreach (HistoryLine line in lines.Where(line => line.Kind == LineKind.Case))
        {
            writer.Line($"[global::StateGen.StateUnion({line.Number}, typeof({TypeOf(line.Rest, name)}))]");
        }

        string keyword = words[0] == "abstract" ? "abstract partial class" : $"partial {words[0]}";
        string[] bases = [.. BaseOf(kind), .. UnionsOf(name)];
        using (writer.Block($"public {keyword} {Name(name)}{(bases.Length > 0 ? " : " : "")}{string.Join(", ", bases)}"))
        {
            HistoryLine[] members = [.. MembersOf(name)];
            if (words[0] == "struct" && members.Any(line => line.Member!.HasInitialValue))
            {
                // A struct with initial values of fields needs an explicit constructor.
                writer.Line($"public {Name(name)}() {{ }}");
            }

            foreach (HistoryLine line in members)
            {
                WriteMember(name, line, writer);
            }
        }
    }

    private void WriteMember(string name, HistoryLine line, SourceWriter writer)
    {
        MemberLayout member = line.Member!;
        string options = (member.Since > 1 ? $", Since = {member.Since}" : "")
            + (member.IsFixed ? ", Fixed = true" : "")
            + (member.IsCanonical ? ", Canonical = true" : "");
        string known = member.Known.Length == 0 ? "" : $", global::StateGen.KnownValues({member.Known.Substring(1, member.Known.Length - 2)})";
        string formatter = member.Wire.StartsWith("custom ", StringComparison.Ordinal)
            ? $", global::StateGen.StateFormatter(typeof(global::{member.Wire.Split(' ')[1]}))"
            : "";

        // Any initializer other than a literal default counts as an initial value.
        string initial = member.HasInitialValue ? " = default!;" : "";
        writer.Line($"[global::StateGen.Member({line.Number}{options}){known}{formatter}]");
        writer.Line($"public {TypeOf(member.Wire, $"{name} member {line.Number}")} M{line.Number} {{ get; set; }}{initial}");
    }

    private IEnumerable<string> BaseOf(HistoryLine? kind)
    {
        int start = kind?.Rest.IndexOf("extends ", StringComparison.Ordinal) ?? -1;
        return start < 0 ? [] : [Name(kind!.Rest.Substring(start + "extends ".Length))];
    }

    /// <summary>Returns the unions that have the type as a case and are declared as interfaces.</summary>
    private IEnumerable<string> UnionsOf(string name) => _names.Keys
        .Where(union => layouts.Of(union).All(line => line.Kind != LineKind.Type))
        .Where(union => LinesOf(union).Any(line => line.Kind == LineKind.Case && line.Rest == $"state {name}"))
        .Select(union => _names[union])
        .ToArray();

    private string TypeOf(string wire, string where)
    {
        string? type = WireSource.TypeOf(wire, compilation, OfNamed);
        if (type is null)
        {
            Problem ??= $"there is no type for '{wire}' ({where})";
        }

        return type ?? "object";
    }

    private string? OfNamed(string keyword, string name) => keyword != "custom"
        ? name.Contains('<') ? null : Name(name)
        : compilation.GetTypeByMetadataName(name.Split(' ')[0])?.AllInterfaces
            .FirstOrDefault(contract => contract.MetadataFullName() == "StateGen.IStateFormatter`1")?.TypeArguments[0].Reference();

    /// <summary>Returns the name of a type's declaration, and queues the declaration if necessary.</summary>
    private string Name(string name)
    {
        if (_names.TryGetValue(name, out string? known))
        {
            return known;
        }

        string last = name.Trim('"').Split('.').Last();
        string plain = string.Concat(last.Split([.. last.Where(letter => !char.IsLetterOrDigit(letter))])
            .Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        plain = plain.Length == 0 || char.IsDigit(plain[0]) ? "State" + plain : plain;
        string unique = plain;
        for (int i = 2; _names.Values.Contains(unique); i++)
        {
            unique = plain + i;
        }

        _names.Add(name, unique);
        _open.Enqueue(name);
        return unique;
    }
}
