using System.Linq;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Compares the kind and version of a type with the shipped ones.</summary>
internal static class KindCheck
{
    public static void Run(ShippedType shipped)
    {
        foreach (HistoryLine line in shipped.Lines.Where(line => line.Kind is LineKind.Type or LineKind.Union))
        {
            LayoutEntry? entry = shipped.Find(line.Kind, 0);
            if (entry?.Line.Rest is "class" or "struct" && line.Rest is "class" or "struct")
            {
                // Both kinds of object have the same format. Where slots differ, the members that contain them are reported.
                shipped.Settle(line);
            }
            else if (entry?.Line.Text != line.Text)
            {
                string was = line.Kind == LineKind.Type ? line.Rest : "union";
                string now = entry?.Line.Rest ?? (line.Kind == LineKind.Type ? "only a union" : "no union");
                shipped.Settle(line);
                shipped.Report(HistoryDescriptors.KindChanged, DiagnosticProperties.None, was, now);
            }
        }

        if (shipped.HasShipped(LineKind.Carries, 0) && shipped.Find(LineKind.Union, 0) is not null && shipped.Find(LineKind.Carries, 0) is null)
        {
            shipped.Report(
                HistoryDescriptors.KindChanged, DiagnosticProperties.None, "union that carries along what it does not know", "union without [UnknownCase]");
        }

        if (shipped.Version > 0 && shipped.Version < shipped.LastVersion && shipped.Find(LineKind.Version, shipped.Version) is { } version)
        {
            shipped.Report(
                HistoryDescriptors.VersionLowered,
                version,
                DiagnosticProperties.With(shipped.Layout.Type, shipped.LastVersion),
                shipped.Version,
                shipped.LastVersion);
        }
    }
}
