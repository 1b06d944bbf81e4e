using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Finds edits that keep the bytes of a member but change their meaning.</summary>
internal static class MeaningCheck
{
    public static void Run(ShippedType shipped)
    {
        HashSet<INamedTypeSymbol> reported = new(SymbolEqualityComparer.Default);
        foreach (HistoryLine line in shipped.Lines.Where(line => line.Kind == LineKind.Member))
        {
            if (shipped.Find(LineKind.Member, line.Number) is not { Meaning: { } meaning } entry)
            {
                continue;
            }

            if (line.Member!.AlikeWire(false) == entry.Line.Member!.AlikeWire(false))
            {
                CheckValues(entry, meaning, reported, shipped);
                CheckNames(entry, meaning, shipped);
                CheckNulls(line, entry, meaning, shipped);
                CheckName(line, entry, shipped);
            }
            else
            {
                // Another check reports the member as a whole.
                shipped.Settle(entry.Line with { Kind = LineKind.Values });
                shipped.Settle(entry.Line with { Kind = LineKind.Names });
            }
        }
    }

    private static void CheckValues(LayoutEntry entry, MemberMeaning meaning, HashSet<INamedTypeSymbol> reported, ShippedType shipped)
    {
        List<Dictionary<string, string>> values = shipped.ValuesOf(entry.Line.Number);
        for (int i = 0; i < values.Count && i < meaning.Enums.Count; i++)
        {
            INamedTypeSymbol type = meaning.Enums[i];
            ILookup<string, string> now = EnumValues.NumbersOf(type);
            ILookup<string, string> names = now
                .SelectMany(each => each.Select(number => (Name: each.Key, Number: number)))
                .ToLookup(each => each.Number, each => each.Name);
            (string Number, string Name)[] differing =
                [.. values[i].Where(each => !now[each.Value].Contains(each.Key)).Select(each => (each.Key, each.Value))];
            (string Number, string Name)[] moved = [.. differing.Where(each => now.Contains(each.Name))];
            if (differing.Length == 0)
            {
                continue;
            }

            // Several enums of a member change together, for example if they are swapped.
            LayoutEntry line = entry with { Line = entry.Line with { Kind = LineKind.Values } };
            if (!reported.Add(type))
            {
                shipped.Settle(line.Line);
            }
            else if (moved.Length > 0)
            {
                (string number, string name) = moved[0];
                shipped.Report(HistoryDescriptors.ValueMoved, line, DiagnosticProperties.None, name, type.Name, number, now[name].First());
            }
            else
            {
                (string number, string name) = differing[0];
                string problem = names[number].FirstOrDefault() is { } other ? $"is '{other}' now" : "has no name now";
                shipped.Report(HistoryDescriptors.ValueRenamed, line, DiagnosticProperties.None, number, type.Name, name, problem);
            }

            return;
        }
    }

    private static void CheckNames(LayoutEntry entry, MemberMeaning meaning, ShippedType shipped)
    {
        HistoryLine? line = shipped.Lines.FirstOrDefault(line => line.Key == (LineKind.Names, entry.Line.Number));
        string[] was = line?.Rest.Split(' ') ?? [];
        if (was.Length != meaning.Names.Count)
        {
            return;
        }

        bool isExchanged = Enumerable.Range(0, was.Length)
            .Any(i => was[i] != meaning.Names[i] && was.Contains(meaning.Names[i]) && meaning.Names[i] != MemberMeaning.NoName);
        if (isExchanged)
        {
            LayoutEntry names = entry with { Line = entry.Line with { Kind = LineKind.Names } };
            shipped.Report(
                HistoryDescriptors.ItemsExchanged, names, DiagnosticProperties.None, string.Join(", ", was), string.Join(", ", meaning.Names));
        }
    }

    private static void CheckNulls(HistoryLine line, LayoutEntry entry, MemberMeaning meaning, ShippedType shipped)
    {
        foreach (string part in line.Member!.Nulls.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.Parse(part, CultureInfo.InvariantCulture) is var place
                && place < meaning.Parts.Count
                && !(place == 0 && entry.IsFilled)
                && meaning.Parts[place] == NullableAnnotation.NotAnnotated)
            {
                shipped.Report(
                    HistoryDescriptors.NoLongerNullable,
                    entry,
                    DiagnosticProperties.None,
                    place == 0 ? "" : " in a part of its type");
                return;
            }
        }
    }

    /// <summary>Reports a member that has the name of another shipped member with the same format.</summary>
    private static void CheckName(HistoryLine line, LayoutEntry entry, ShippedType shipped)
    {
        HistoryLine? other = shipped.Lines.FirstOrDefault(each =>
            each.Kind == LineKind.Member
            && each.Number != line.Number
            && each.Comment == entry.Line.Comment
            && each.Member!.AlikeWire(false) == line.Member!.AlikeWire(false));
        if (line.Comment.Length > 0 && line.Comment != entry.Line.Comment && other is not null)
        {
            shipped.Report(
                HistoryDescriptors.NamesExchanged, entry, DiagnosticProperties.None, line.Number, line.Comment, other.Number);
        }
    }
}
