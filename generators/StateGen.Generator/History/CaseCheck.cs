using System.Linq;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Compares the cases of a union with the shipped ones.</summary>
internal static class CaseCheck
{
    public static void Run(ShippedType shipped)
    {
        // A type that is no longer a union is reported as a whole.
        foreach (HistoryLine line in shipped.Lines.Where(line => line.Kind == LineKind.Case && shipped.Find(LineKind.Union, 0) is not null))
        {
            LayoutEntry? same = shipped.Find(LineKind.Case, line.Number);
            if (same?.Line.Text == line.Text)
            {
                continue;
            }

            LayoutEntry? moved = shipped.Layout.Entries.FirstOrDefault(entry => entry.Line.Kind == LineKind.Case && entry.Line.Rest == line.Rest);
            if (moved is not null)
            {
                shipped.Report(
                    HistoryDescriptors.CaseChanged,
                    moved,
                    DiagnosticProperties.With(line.Number),
                    line.Rest,
                    line.Number,
                    $"now has the tag {moved.Line.Number}; change it back to {line.Number}");
            }
            else
            {
                shipped.Report(
                    HistoryDescriptors.CaseChanged,
                    DiagnosticProperties.None,
                    line.Rest,
                    line.Number,
                    "is missing now; add it again, because older blobs may contain it");
            }

            if (same is not null)
            {
                // The tag is taken. The report above covers what has shipped there.
                shipped.Settle(same.Line);
            }
        }
    }
}
