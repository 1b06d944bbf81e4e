using System.Collections.Immutable;
using System.Linq;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Compares the members of a type with the shipped ones.</summary>
internal static class MemberCheck
{
    public static void Run(ShippedType shipped)
    {
        foreach (HistoryLine line in shipped.Lines.Where(line => line.Kind == LineKind.Member))
        {
            if (shipped.Find(LineKind.Member, line.Number) is { } entry)
            {
                Compare(line, entry, shipped);
            }
            else
            {
                ReportGone(line, shipped);
            }
        }

        foreach (LayoutEntry entry in shipped.Layout.Entries.Where(entry => entry.Line.Kind == LineKind.Member))
        {
            int since = entry.Line.Member!.Since;
            if (!shipped.HasShipped(LineKind.Member, entry.Line.Number) && !shipped.IsSettled(entry.Line) && since <= shipped.LastVersion)
            {
                shipped.Report(
                    HistoryDescriptors.SinceMissing,
                    entry,
                    DiagnosticProperties.With(shipped.Layout.Type, shipped.NextVersion),
                    since,
                    shipped.NextVersion);
            }
        }
    }

    /// <summary>Compares a shipped member with the current member of the same id.</summary>
    private static void Compare(HistoryLine line, LayoutEntry entry, ShippedType shipped)
    {
        MemberLayout was = line.Member!;
        MemberLayout now = entry.Line.Member!;
        bool isRetired = shipped.Find(LineKind.Retired, line.Number) is not null;
        shipped.Settle(entry.Line);
        if (shipped.HasShipped(LineKind.Retired, line.Number) && !isRetired)
        {
            ReportReused(line, entry, "which was retired", shipped);
            return;
        }

        bool isSameWire = was.AlikeWire(isRetired) == now.AlikeWire(isRetired) && was.IsFixed == now.IsFixed;
        if (!isSameWire && !isRetired && line.Comment.Length > 0 && line.Comment != entry.Line.Comment)
        {
            ReportReused(line, entry, $"which has shipped for '{line.Comment}'", shipped);
        }
        else if (!isSameWire && was.WireWithoutVersions == now.WireWithoutVersions && was.IsFixed == now.IsFixed)
        {
            shipped.Report(HistoryDescriptors.FormatterChanged, entry, DiagnosticProperties.None, was.Wire, now.Wire);
        }
        else if (!isSameWire)
        {
            shipped.Report(
                HistoryDescriptors.TypeChanged,
                entry,
                MemberMoves.NewId(line, shipped).AddRange(MemberMoves.SameType(was, now, entry)),
                was.WireWithOptions,
                now.WireWithOptions);
        }
        else
        {
            CompareOptions(was, now, entry, isRetired, shipped);
        }
    }

    private static void CompareOptions(MemberLayout was, MemberLayout now, LayoutEntry entry, bool isRetired, ShippedType shipped)
    {
        if (was.Since != now.Since)
        {
            shipped.Report(
                HistoryDescriptors.SinceChanged, entry, DiagnosticProperties.With(shipped.Layout.Type, was.Since), was.Since, now.Since);
        }

        if (was.Known != now.Known)
        {
            shipped.Report(
                HistoryDescriptors.KnownValuesChanged,
                entry,
                DiagnosticProperties.With(was.Known),
                was.Known.Length == 0 ? "no known values" : $"the known values {was.Known}",
                now.Known.Length == 0 ? "none" : now.Known);
        }

        if (was.HasInitialValue != now.HasInitialValue && !isRetired)
        {
            shipped.Report(
                HistoryDescriptors.InitialValueChanged,
                entry,
                now.HasInitialValue && entry.Doubt is null ? DiagnosticProperties.With("") : DiagnosticProperties.None,
                was.HasInitialValue ? "with" : "without",
                was.HasInitialValue ? "now has none; give it one again"
                    : entry.Doubt is { } doubt ? $"may now have one: {doubt}; write the code so that new objects visibly have the default there"
                    : "now has one; remove it, or set it in the code that uses the member");
        }
    }

    private static void ReportGone(HistoryLine line, ShippedType shipped)
    {
        LayoutEntry? moved = shipped.Layout.Entries.FirstOrDefault(entry =>
            entry.Line.Kind == LineKind.Member
            && entry.Line.Comment.Length > 0
            && entry.Line.Comment == line.Comment
            && !shipped.HasShipped(LineKind.Member, entry.Line.Number));
        if (moved is not null && !shipped.HasShipped(LineKind.Retired, line.Number))
        {
            shipped.Report(
                HistoryDescriptors.IdChanged, moved, DiagnosticProperties.With(line.Number), line.Number, moved.Line.Number);
            return;
        }

        string? attribute = RetiredText.Of(line, shipped.History);
        ImmutableDictionary<string, string?> properties = attribute is null
            ? DiagnosticProperties.None
            : DiagnosticProperties.With(attribute).AddRange(DiagnosticProperties.WithLines(
                shipped.HasShipped(LineKind.Retired, line.Number) ? [] : [RetiredText.LineOf(line).ToString()], remove: []));
        shipped.Report(
            HistoryDescriptors.MemberGone,
            properties,
            line.Number,
            line.Comment.Length == 0 ? line.Member!.WireWithOptions : line.Comment,
            $"[Retired({attribute?.Replace("global::", "") ?? $"{line.Number}, typeof(...)"})]");
    }

    private static void ReportReused(HistoryLine line, LayoutEntry entry, string reason, ShippedType shipped) => shipped.Report(
        HistoryDescriptors.IdReused, entry, MemberMoves.NewId(line, shipped), line.Number, reason, shipped.NextId);
}
