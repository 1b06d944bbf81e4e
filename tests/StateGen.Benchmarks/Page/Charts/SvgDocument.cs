using System.Security;
using System.Text;

namespace StateGen.Benchmarks.Page.Charts;

/// <summary>An SVG image in the making. It brings its own background, so that it can be read wherever it is shown.</summary>
internal sealed class SvgDocument(int width, int height, string description)
{
    // Classes with colours instead of variables, which some SVG viewers do not support.
    private const string Style = """
        text { font: 13px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; fill: #1f2328 }
        .title { font-size: 16px; font-weight: 600 }
        .bold { font-weight: 600 }
        .end { text-anchor: end }
        .middle { text-anchor: middle }
        .background { fill: #ffffff }
        .text { color: #1f2328 }
        .muted { fill: #59636e; color: #59636e }
        .grid { stroke: #e3e8ed; color: #e3e8ed; fill: none }
        .axis { stroke: #59636e; fill: none }
        .full { fill: currentColor }
        .hollow { fill: #ffffff; stroke: currentColor; stroke-width: 2 }
        .ours { color: #0969da } .memorypack { color: #d1570c } .messagepack { color: #1a7f37 }
        .protobuf { color: #8250df } .orleans { color: #bf3989 } .json { color: #7d8590 }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc }
          .background, .hollow { fill: #0d1117 }
          .text { color: #f0f6fc }
          .muted { fill: #9198a1; color: #9198a1 }
          .grid { stroke: #2a313a; color: #2a313a }
          .axis { stroke: #9198a1 }
          .ours { color: #58a6ff } .memorypack { color: #f0883e } .messagepack { color: #3fb950 }
          .protobuf { color: #b392f0 } .orleans { color: #f778ba } .json { color: #8b949e }
        }
        """;

    private readonly StringBuilder _content = new();

    /// <summary>Text with its baseline at the position.</summary>
    public void Text(double x, double y, string text, string classes = "") =>
        Line($"""<text x="{x:0.#}" y="{y:0.#}" class="{classes}">{SecurityElement.Escape(text)}</text>""");

    /// <summary>A line of a class.</summary>
    public void Line(double x1, double y1, double x2, double y2, string classes) =>
        Line($"""<line x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" class="{classes}"/>""");

    /// <summary>A bar in a colour.</summary>
    public void Bar(double x, double y, double width, double height, string colour) =>
        Line($"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" rx="2" class="full {colour}"/>""");

    /// <summary>The mark of a contender, with its name and a value to be shown when it is pointed at.</summary>
    public void Mark(double x, double y, Series series, string tip)
    {
        string shape = series.Mark switch
        {
            Charts.Mark.Disc => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="5" class="full {series.Colour}">""",
            Charts.Mark.LargeDisc => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="7.5" class="full {series.Colour}">""",
            Charts.Mark.Ring => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="4.5" class="hollow {series.Colour}">""",
            Charts.Mark.Square => $"""<rect x="{x - 4.5:0.#}" y="{y - 4.5:0.#}" width="9" height="9" class="full {series.Colour}">""",
            _ => $"""<rect x="{x - 1.5:0.#}" y="{y - 9:0.#}" width="3" height="18" class="full {series.Colour}">""",
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
        <rect width="{width}" height="{height}" class="background"/>
        {_content}</svg>

        """;

    private void Line(string text) => _content.Append(text).Append('\n');
}
