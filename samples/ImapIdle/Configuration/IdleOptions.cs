using System.Globalization;

namespace ImapIdle.Configuration;

/// <summary>The command line options.</summary>
internal sealed record IdleOptions
{
    /// <summary>What <c>--help</c> prints.</summary>
    internal const string HelpText = """
        Holds the hibernated connections of an IMAP server, and has the server resume those that need it.

        Usage: ImapIdle --runtime DIR [options]

          --runtime DIR              The directory shared with the server: DIR/idle.sock, DIR/server.sock. It must be private.
          --status                   Print the figures of the imap-idle that runs in DIR.
          --still-here SECONDS       The interval between two keep-alives to a client in IDLE. Default: 120.
          --inactive SECONDS         How long a client can be silent before it is disconnected. Default: 1800.
          --retry SECONDS            The interval between two attempts to reach the server. Default: 0.1.
          --retry-input SECONDS      How long a client that has sent something waits for a server. Default: 10.
          --retry-changed SECONDS    How long a client with new mail waits while the server refuses it. Default: 300.
          --linger SECONDS           How long to run without connections and without a server. Default: 60.
          --max-connections N        The most connections. Default: 100000, or what the limit of descriptors allows.
          --max-memory MEGABYTES     The most memory for the states and the input of all connections. Default: 1024.
          --max-input BYTES          The most input that can be handed over with a connection. Default: 65536.
          --help                     Print this.

        SECONDS can have a fraction, and are at most 86400.
        SIGTERM hands all connections to the running server, says BYE to the rest, and ends. SIGINT says BYE to all, and ends.
        Exit codes: 0 success, 1 failure, 2 invalid option.
        """;

    private const double LongestSeconds = 86_400;

    /// <summary>The runtime directory that imap-idle shares with the server.</summary>
    internal string Runtime { get; private init; } = "";

    /// <summary>Whether only the help is wanted.</summary>
    internal bool Help { get; private init; }

    /// <summary>Whether only the figures of the one that runs are wanted.</summary>
    internal bool Status { get; private init; }

    /// <summary>Milliseconds between two signs of life.</summary>
    internal long StillHere { get; private init; } = 120_000;

    /// <summary>Milliseconds that a client may be silent.</summary>
    internal long Inactive { get; private init; } = 1_800_000;

    /// <summary>Milliseconds between two attempts to reach a server.</summary>
    internal long Retry { get; private init; } = 100;

    /// <summary>Milliseconds that a client with input waits for a server.</summary>
    internal long RetryInput { get; private init; } = 10_000;

    /// <summary>Milliseconds that a client with news may be refused by the server.</summary>
    internal long RetryChanged { get; private init; } = 300_000;

    /// <summary>Milliseconds to keep running without connections and without a server.</summary>
    internal long Linger { get; private init; } = 60_000;

    /// <summary>The most connections.</summary>
    internal int MaxConnections { get; private init; } = 100_000;

    /// <summary>The most bytes of variable-length data of all connections.</summary>
    internal long MaxMemory { get; private init; } = 1024L << 20;

    /// <summary>The most bytes of input that can be handed over with a connection.</summary>
    internal int MaxInput { get; private init; } = 65_536;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="OptionsException">An option is unknown, repeated or missing, or has a missing or invalid value.</exception>
    internal static IdleOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new IdleOptions();
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h" or "-?")
            {
                return options with { Help = true };
            }

            if (!given.Add(name))
            {
                throw new OptionsException($"{name} is given twice.");
            }

            options = name == "--status"
                ? options with { Status = true }
                : options.With(name, () => ++i < arguments.Count ? arguments[i] : throw new OptionsException($"{name} needs a value."));
        }

        return options.Runtime.Length > 0 ? options : throw new OptionsException("--runtime DIR is missing.");
    }

    private IdleOptions With(string name, Func<string> value) => name switch
    {
        "--runtime" => this with { Runtime = NotEmpty(name, value()) },
        "--still-here" => this with { StillHere = Seconds(name, value()) },
        "--inactive" => this with { Inactive = Seconds(name, value()) },
        "--retry" => this with { Retry = Seconds(name, value()) },
        "--retry-input" => this with { RetryInput = Seconds(name, value()) },
        "--retry-changed" => this with { RetryChanged = Seconds(name, value()) },
        "--linger" => this with { Linger = Seconds(name, value()) },
        "--max-connections" => this with { MaxConnections = Number(name, value(), 1, 10_000_000) },
        "--max-memory" => this with { MaxMemory = (long)Number(name, value(), 1, 32_767) << 20 },
        "--max-input" => this with { MaxInput = Number(name, value(), 0, 16 << 20) },
        _ => throw new OptionsException($"Unknown option \"{name}\"."),
    };

    private static string NotEmpty(string name, string text) =>
        text.Length > 0 ? text : throw new OptionsException($"{name} takes a directory, not an empty string.");

    private static long Seconds(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds is >= 0.001 and <= LongestSeconds
            ? (long)(seconds * 1000)
            : throw new OptionsException($"{name} takes seconds from 0.001 to {LongestSeconds}, not \"{text}\".");

    private static int Number(string name, string text, int minimum, int maximum) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum
            ? number
            : throw new OptionsException($"{name} takes a number from {minimum} to {maximum}, not \"{text}\".");
}
