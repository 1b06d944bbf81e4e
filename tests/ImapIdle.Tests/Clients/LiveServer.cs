using System.Text;
using System.Text.RegularExpressions;

namespace ImapIdle.Tests.Clients;

/// <summary>A minimal model of a live server's answers to a client in IDLE.</summary>
internal static partial class LiveServer
{
    internal static string Answer(string tag, string input)
    {
        var answers = new StringBuilder();
        string? idle = tag;
        for (int end; (end = input.IndexOf('\n')) >= 0; input = input[(end + 1)..])
        {
            string line = input[..end];
            line = line.EndsWith('\r') ? line[..^1] : line;
            if (idle is not null)
            {
                bool done = line.Equals("DONE", StringComparison.OrdinalIgnoreCase);
                answers.Append(done ? $"{idle} OK Idle completed.\r\n" : $"{idle} BAD Expected DONE to end IDLE.\r\n");
                idle = null;
            }
            else if (Idle().Match(line) is { Success: true } match)
            {
                answers.Append("+ idling\r\n");
                idle = match.Groups[1].Value;
            }
            else
            {
                answers.Append($"answer to {line}\r\n");
            }
        }

        return answers.ToString();
    }

    [GeneratedRegex(@"\A([!#$&',\-./0-9:;<=>?@A-Z\[\]^_`a-z|}~]+) (?i:IDLE)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Idle();
}
