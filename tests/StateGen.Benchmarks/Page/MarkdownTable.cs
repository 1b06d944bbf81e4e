using System.Text;

namespace StateGen.Benchmarks.Page;

/// <summary>A Markdown table. All columns except the first contain figures.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The number of cells differs from the number of columns.</exception>
    public void Add(params string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException($"a row of {cells.Length} cells in a table of {columns.Length} columns");
        }

        _rows.Append($"| {string.Join(" | ", cells)} |\n");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"| {string.Join(" | ", columns)} |\n|---|{string.Concat(Enumerable.Repeat("--:|", columns.Length - 1))}\n{_rows}";
}
