using System.Globalization;
using System.Text;

namespace ImapServer.Load.Figures;

/// <summary>The results of one command.</summary>
/// <param name="Title">A description with its numbers.</param>
/// <param name="Figures">The figures, in order.</param>
internal sealed record Report(string Title, IReadOnlyList<Figure> Figures)
{
    /// <summary>Whether every goal is reached.</summary>
    public bool IsReached => Figures.All(figure => figure.IsReached);

    /// <summary>The first figure of a name.</summary>
    public double this[string what] => Figures.First(figure => figure.What == what).Value;

    /// <summary>The report as a table for people, which is Markdown as well.</summary>
    public override string ToString()
    {
        string[][] rows =
        [
            ["", "measured", "goal", "Dovecot 2.3.19"],
            .. Figures.Select(figure => (string[])
            [
                figure.What,
                Text(figure.Value, figure.Unit) + (figure.IsReached ? "" : " **missed**"),
                figure.Goal is { } goal ? $"≤ {Text(goal, figure.Unit)}" : "",
                figure.Beside ?? "",
            ]),
        ];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        for (int i = 0; i < rows.Length; i++)
        {
            text.Append("| ").AppendJoin(" | ", rows[i].Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).Append(" |\n");
            if (i == 0)
            {
                text.Append('|').AppendJoin('|', widths.Select((width, column) => new string('-', width + 1) + (column == 0 ? "-" : ":"))).Append("|\n");
            }
        }

        return text.ToString();
    }

    // Three digits are what these figures are worth; whole numbers above.
    private static string Text(double value, string unit)
    {
        string number = Math.Abs(value) >= 100 || value == Math.Truncate(value)
            ? Math.Round(value).ToString("N0", CultureInfo.InvariantCulture)
            : value.ToString(Math.Abs(value) switch { >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);
        return unit.Length == 0 ? number : $"{number} {unit}";
    }
}
