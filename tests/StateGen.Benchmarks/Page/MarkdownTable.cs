using System.Text;

namespace StateGen.Benchmarks.Page;

/// <summary>A table in Markdown, whose columns but the first hold figures.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has not as many cells as there are columns.</exception>
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
