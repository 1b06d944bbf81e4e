using System.Globalization;
using ImapServer.Load.Clients;

namespace ImapServer.Load;

/// <summary>The command line options.</summary>
internal sealed record LoadOptions
{
    /// <summary>The command.</summary>
    public string Command { get; init; } = "";

    /// <summary>The number of clients; the default depends on the command.</summary>
    public int? Connections { get; init; }

    /// <summary>The number of rounds; the default depends on the command.</summary>
    public int? Rounds { get; init; }

    /// <summary>How long the soak lasts.</summary>
    public double Minutes { get; init; } = 10;

    /// <summary>A server that was built before; otherwise this source tree's is published.</summary>
    public string? Server { get; init; }

    /// <summary>The server that the restart goes to, built before.</summary>
    public string? Other { get; init; }

    /// <summary>The commit of the other server of the restart.</summary>
    public string? OtherCommit { get; init; }

    /// <summary>Whether a goal that is missed is an error.</summary>
    public bool Check { get; init; }

    /// <summary>Reads the command line: a command, then options.</summary>
    /// <exception cref="LoadException">An option is unknown, or has no or a wrong value.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions { Command = arguments[0] };
        for (int i = 1; i < arguments.Count; i++)
        {
            string name = arguments[i];
            if (name == "--check")
            {
                options = options with { Check = true };
                continue;
            }

            string value = ++i < arguments.Count ? arguments[i] : throw new LoadException($"{name} needs a value.");
            options = name switch
            {
                "--connections" => options with { Connections = (int)Number(name, value, 1, 18_000) },
                "--rounds" => options with { Rounds = (int)Number(name, value, 1, 10_000) },
                "--minutes" => options with { Minutes = Number(name, value, 0.1, 24 * 60) },
                "--server" => options with { Server = value },
                "--other" => options with { Other = value },
                "--other-commit" => options with { OtherCommit = value },
                _ => throw new LoadException($"Unknown option \"{name}\"."),
            };
        }

        return options;
    }

    private static double Number(string name, string text, double least, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw new LoadException($"{name} takes a number from {least} to {most}, not \"{text}\".");
}
