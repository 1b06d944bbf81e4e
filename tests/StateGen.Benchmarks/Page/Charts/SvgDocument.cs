using System.Security;
using System.Text;

namespace StateGen.Benchmarks.Page.Charts;

/// <summary>An SVG image in the making. It brings its own background, so that it can be read wherever it is shown.</summary>
internal sealed class SvgDocument(int width, int height, string description)
{
    private const string Style = """
        text { font: 13px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; fill: var(--text) }
        .title { font-size: 16px; font-weight: 600 }
        .muted { fill: var(--muted) }
        .bold { font-weight: 600 }
        .end { text-anchor: end }
        .middle { text-anchor: middle }
        .grid { stroke: var(--grid); fill: none }
        .axis { stroke: var(--muted); fill: none }
        .hollow { fill: var(--background); stroke-width: 2 }
        svg { --background: #ffffff; --text: #1f2328; --muted: #59636e; --grid: #e3e8ed;
              --ours: #0969da; --memorypack: #d1570c; --messagepack: #1a7f37; --protobuf: #8250df; --orleans: #bf3989; --json: #7d8590 }
        @media (prefers-color-scheme: dark) {
          svg { --background: #0d1117; --text: #f0f6fc; --muted: #9198a1; --grid: #2a313a;
                --ours: #58a6ff; --memorypack: #f0883e; --messagepack: #3fb950; --protobuf: #b392f0; --orleans: #f778ba; --json: #8b949e }
        }
        """;

    private readonly StringBuilder _content = new();

    /// <summary>Text; its foot stands at the place.</summary>
    public void Text(double x, double y, string text, string classes = "") =>
        Line($"""<text x="{x:0.#}" y="{y:0.#}" class="{classes}">{SecurityElement.Escape(text)}</text>""");

    /// <summary>A line of a class.</summary>
    public void Line(double x1, double y1, double x2, double y2, string classes) =>
        Line($"""<line x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" class="{classes}"/>""");

    /// <summary>A bar in a colour.</summary>
    public void Bar(double x, double y, double width, double height, string colour) =>
        Line($"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" rx="2" style="fill:var(--{colour})"/>""");

    /// <summary>The mark of a contender, with its name and a value to be shown when it is pointed at.</summary>
    public void Mark(double x, double y, Series series, string tip)
    {
        string shape = series.Mark switch
        {
            Charts.Mark.Disc => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="5" style="fill:var(--{series.Colour})">""",
            Charts.Mark.LargeDisc => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="7.5" style="fill:var(--{series.Colour})">""",
            Charts.Mark.Ring => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="4.5" class="hollow" style="stroke:var(--{series.Colour})">""",
            Charts.Mark.Square => $"""<rect x="{x - 4.5:0.#}" y="{y - 4.5:0.#}" width="9" height="9" style="fill:var(--{series.Colour})">""",
            _ => $"""<rect x="{x - 1.5:0.#}" y="{y - 9:0.#}" width="3" height="18" style="fill:var(--{series.Colour})">""",
        };
        string element = shape[1..shape.IndexOf(' ')];
        Line($"{shape}<title>{SecurityElement.Escape(tip)}</title></{element}>");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
        <title>{SecurityElement.Escape(description)}</title>
        <style>
        {Style}
        </style>
        <rect width="{width}" height="{height}" style="fill:var(--background)"/>
        {_content}</svg>

        """;

    private void Line(string text) => _content.Append(text).Append('\n');
}
