using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Page.Charts;

/// <summary>A row for each workload, a mark for each contender, at its ratio to the yardstick.</summary>
internal static class DotChart
{
    private const int Width = 860;
    private const int Left = 264;
    private const int Right = 70;
    private const int RowHeight = 34;
    private const int LegendColumns = 3;

    /// <summary>Draws a chart.</summary>
    /// <param name="title">The title.</param>
    /// <param name="rows">The workloads, each with the ratios of contenders by name.</param>
    public static string Draw(string title, IReadOnlyList<(string Label, Dictionary<string, double> Ratios)> rows)
    {
        Series[] series = [.. Series.All.Where(each => rows.Any(row => row.Ratios.ContainsKey(each.Contender)))];
        int legendRows = (series.Length + LegendColumns - 1) / LegendColumns;
        int top = 66 + (legendRows * 22);
        int bottom = top + (rows.Count * RowHeight);
        SvgDocument svg = new(Width, bottom + 44, title);
        svg.Text(20, 30, title, "title");
        Legend(svg, series);
        LogScale scale = new([.. rows.SelectMany(static row => row.Ratios.Values)], Left, Width - Left - Right);
        foreach (double tick in scale.Ticks())
        {
            double x = scale.Place(tick);
            svg.Line(x, top, x, bottom, tick == 1 ? "axis" : "grid");
            svg.Text(x, bottom + 18, $"{tick:0.##}", "muted middle");
        }

        svg.Text(scale.Place(1), bottom + 36, $"{Contender.Yardstick} = 1; further left is better", "muted middle");
        svg.Text(Width - 16, top - 8, Contender.Ours, "bold end");
        for (int i = 0; i < rows.Count; i++)
        {
            Row(svg, scale, series, rows[i], top + (i * RowHeight) + (RowHeight / 2));
        }

        return svg.ToString();
    }

    private static void Row(SvgDocument svg, LogScale scale, Series[] series, (string Label, Dictionary<string, double> Ratios) row, int y)
    {
        svg.Line(Left, y, Width - Right, y, "grid");
        svg.Text(20, y + 5, row.Label);
        foreach (Series each in series)
        {
            if (row.Ratios.TryGetValue(each.Contender, out double ratio))
            {
                svg.Mark(scale.Place(ratio), y, each, $"{each.Contender}: {ratio:0.00}");
            }
        }

        svg.Text(Width - 16, y + 5, $"{row.Ratios[Contender.Ours]:0.00}", "bold end");
    }

    private static void Legend(SvgDocument svg, Series[] series)
    {
        for (int i = 0; i < series.Length; i++)
        {
            // Ours comes first in the legend, though it is drawn last.
            Series each = series[(i + series.Length - 1) % series.Length];
            int x = 28 + (i % LegendColumns * 276);
            int y = 54 + (i / LegendColumns * 22);
            svg.Mark(x, y, each, each.Contender);
            svg.Text(x + 14, y + 5, each.Contender);
        }
    }
}
