using System.Linq;

namespace StateGen.Generator.History;

/// <summary>Holds what kind of type it is, and its version, against what has shipped.</summary>
internal static class KindCheck
{
    public static void Run(ShippedType shipped)
    {
        foreach (HistoryLine line in shipped.Lines.Where(line => line.Kind is LineKind.Type or LineKind.Union))
        {
            LayoutEntry? entry = shipped.Find(line.Kind, 0);
            if (entry?.Line.Text != line.Text)
            {
                string was = line.Kind == LineKind.Type ? line.Rest : "union";
                string now = entry?.Line.Rest ?? (line.Kind == LineKind.Type ? "only a union" : "no union");
                shipped.Settle(line);
                shipped.Report(HistoryDescriptors.KindChanged, DiagnosticProperties.None, was, now);
            }
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
