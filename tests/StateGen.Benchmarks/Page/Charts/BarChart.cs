namespace StateGen.Benchmarks.Page.Charts;

/// <summary>A bar for each of some sizes.</summary>
internal static class BarChart
{
    private const int Width = 860;
    private const int Left = 264;
    private const int Right = 110;
    private const int RowHeight = 26;
    private const int Top = 56;

    /// <summary>Draws a chart.</summary>
    /// <param name="title">The title.</param>
    /// <param name="bars">The bars, each with the class of its colour.</param>
    public static string Draw(string title, IReadOnlyList<(string Label, double Value, string Colour)> bars)
    {
        SvgDocument svg = new(Width, Top + (bars.Count * RowHeight) + 20, title);
        svg.Text(20, 30, title, "title");
        double most = bars.Max(static bar => bar.Value);
        for (int i = 0; i < bars.Count; i++)
        {
            (string label, double value, string colour) = bars[i];
            int y = Top + (i * RowHeight);
            double length = (Width - Left - Right) * value / most;
            string weight = colour == "ours" ? "bold" : "";
            svg.Text(20, y + 15, label, weight);
            svg.Bar(Left, y + 3, length, RowHeight - 8, colour);
            svg.Text(Left + length + 8, y + 15, $"{value:N0}", weight);
        }

        return svg.ToString();
    }
}
