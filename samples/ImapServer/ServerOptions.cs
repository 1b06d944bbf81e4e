using System.Globalization;
using Imap.Hibernation;
using Imap.Server.Limits;
using ImapIdle.Protocol;

namespace ImapServer;

/// <summary>The command line options.</summary>
internal sealed record ServerOptions
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The command.</summary>
    public ServerCommand Command { get; private init; }

    /// <summary>The port on 127.0.0.1; 0 for any free port.</summary>
    public int Port { get; private init; } = 1143;

    /// <summary>The folder with the mail of all users.</summary>
    public string Mail { get; private init; } = DefaultMail;

    /// <summary>The file of users; <see langword="null"/> for the demo user alone.</summary>
    public string? UsersFile { get; private init; }

    /// <summary>Whether acknowledged changes survive a power failure.</summary>
    public bool Fsync { get; private init; }

    /// <summary>How long a connection has to be quiet before it is hibernated; <see langword="null"/> if hibernation is off.</summary>
    public TimeSpan? HibernateAfter { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The limits of connections.</summary>
    public ServerLimits Limits { get; private init; } = ServerLimits.Default;

    /// <summary>The limit of unauthenticated clients.</summary>
    public int MaxUnauthenticated { get; private init; } = Admission.DefaultUnauthenticated;

    /// <summary>The runtime directory shared with imap-idle; <see langword="null"/> for the default of the port.</summary>
    public string? Runtime { get; private init; }

    /// <summary>The program imap-idle.</summary>
    public string ImapIdle { get; private init; } = IdleProgram.DefaultPath;

    /// <summary>The given options with their values, paths made absolute; empty for an option without a value.</summary>
    private IReadOnlyList<(string Name, string Value)> Given { get; init; } = [];

    /// <summary>What <c>--help</c> prints.</summary>
    public static string HelpText => $"""
        A sample IMAP server. Sessions can be exported and imported with X-STATE, hibernate while they are quiet, and survive
        the end of the server.

        Usage: ImapServer [options]          serves
               ImapServer upgrade [options]  makes the running server hand its connections over, then replaces it
               ImapServer status [options]   prints the figures of the running server and its imap-idle

          --port N      Listen on 127.0.0.1, port N (1 to 65535); 0 for any free port. Default: 1143.
          --mail ROOT   Store the mail in the folder ROOT, one Maildir++ for each user.
                        Default: {DefaultMail}
          --users FILE  Read the users from FILE, one "name:password" in each line. Empty lines and lines that begin
                        with # are skipped. Default: one user "demo" with the password "demo".
          --fsync       Flush each change to the disk before it is acknowledged, so that it survives a power failure.
                        Without it, acknowledged changes survive the end of the process, but not always of the machine.
          --hibernate-after SECONDS
                        Hibernate connections that are quiet for so long: the small program imap-idle holds them until
                        they are resumed. 0 hibernates at once; fractions are allowed. Default: 60.
          --no-hibernate
                        Keep all connections in the server.
          --max-connections N
                        Serve at most N clients at a time, not counting hibernated ones. The next one gets BYE.
                        Default: {ServerLimits.Default.Connections}.
          --max-user-connections N
                        Allow at most N connections of a user, not counting hibernated ones. Default: {ServerLimits.Default.UserConnections}.
          --max-unauthenticated N
                        Allow at most N clients at a time that have not logged in. The next one gets BYE.
                        Default: {Admission.DefaultUnauthenticated}.
          --runtime DIR Share the private directory DIR with imap-idle and the next server.
                        Default: $XDG_RUNTIME_DIR/stategen-imap-PORT, or else /tmp/stategen-imap-UID-PORT.
          --imap-idle PATH
                        The program imap-idle, which is started if it is not running.
                        Default: {IdleProgram.DefaultPath}
          --help        Print this.

        SIGTERM hands all connections and the port to imap-idle for the next server, and ends. It disconnects only clients
        that have not logged in or are sending a literal. Ctrl-C (SIGINT) says BYE to all clients, including hibernated ones,
        and ends. Exit codes: 0 success, 1 failure, 2 invalid option or users file.
        """;

    private static string DefaultMail
    {
        get
        {
            string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return local.Length > 0 ? Path.Combine(local, "stategen-imap", "mail") : Path.GetFullPath("mail");
        }
    }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="OptionsException">An option is unknown, repeated, or has a missing or invalid value.</exception>
    public static ServerOptions Parse(IReadOnlyList<string> arguments)
    {
        (ServerCommand command, int first) = arguments switch
        {
            ["upgrade", ..] => (ServerCommand.Upgrade, 1),
            ["status", ..] => (ServerCommand.Status, 1),
            _ => (ServerCommand.Serve, 0),
        };
        var options = new ServerOptions { Command = command };
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = first; i < arguments.Count; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h" or "-?")
            {
                return new ServerOptions { Command = ServerCommand.Help };
            }

            if (name is not ("--port" or "--mail" or "--users" or "--fsync" or "--hibernate-after" or "--no-hibernate" or "--runtime" or "--imap-idle"
                or "--max-connections" or "--max-user-connections" or "--max-unauthenticated"))
            {
                throw new OptionsException($"Unknown option \"{name}\".");
            }

            string value = name is "--no-hibernate" or "--fsync" ? ""
                : ++i < arguments.Count ? arguments[i]
                : throw new OptionsException($"{name} needs a value.");
            if (!given.Add(name))
            {
                throw new OptionsException($"{name} is given twice.");
            }

            options = options.With(name, value);
            options = options with { Given = [.. options.Given, (name, IsPath(name) ? Path.GetFullPath(value) : value)] };
        }

        return given.IsSupersetOf(["--no-hibernate", "--hibernate-after"])
            ? throw new OptionsException("--hibernate-after and --no-hibernate exclude each other.")
            : options;
    }

    /// <summary>The arguments of a server that replaces one with these options.</summary>
    /// <param name="port">Its port.</param>
    /// <param name="runtime">Its runtime directory.</param>
    public IEnumerable<string> ForUpgrade(int port, string runtime) =>
    [
        "upgrade", "--port", port.ToString(CultureInfo.InvariantCulture), "--runtime", runtime,
        .. Given.Where(option => option.Name is not ("--port" or "--runtime"))
            .SelectMany(option => option.Value.Length > 0 ? new[] { option.Name, option.Value } : [option.Name]),
    ];

    /// <summary>The runtime directory of a server on a port.</summary>
    /// <exception cref="OptionsException">The path is too long for a socket.</exception>
    public RuntimeDirectory DirectoryOf(int port)
    {
        try
        {
            return RuntimeDirectory.At(Runtime ?? RuntimeDirectory.DefaultPath(port));
        }
        catch (IOException e)
        {
            throw new OptionsException(e.Message);
        }
    }

    private ServerOptions With(string name, string value) => name switch
    {
        "--port" => this with { Port = ReadPort(value) },
        "--mail" => this with { Mail = ReadPath(name, "a folder", value) },
        "--users" => this with { UsersFile = ReadPath(name, "a file", value) },
        "--fsync" => this with { Fsync = true },
        "--hibernate-after" => this with { HibernateAfter = ReadSeconds(name, value) },
        "--no-hibernate" => this with { HibernateAfter = null },
        "--max-connections" => this with { Limits = Limits with { Connections = ReadCount(name, value) } },
        "--max-user-connections" => this with { Limits = Limits with { UserConnections = ReadCount(name, value) } },
        "--max-unauthenticated" => this with { MaxUnauthenticated = ReadCount(name, value) },
        "--runtime" => this with { Runtime = ReadPath(name, "a folder", value) },
        _ => this with { ImapIdle = ReadPath(name, "a program", value) },
    };

    private static bool IsPath(string name) => name is "--mail" or "--users" or "--runtime" or "--imap-idle";

    private static int ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new OptionsException($"--port takes a number from 0 to 65535, not \"{text}\".");

    private static string ReadPath(string name, string what, string text) =>
        text.Length > 0 ? Path.GetFullPath(text) : throw new OptionsException($"{name} takes {what}, not an empty string.");

    private static int ReadCount(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw new OptionsException($"{name} takes a number from 1 to {int.MaxValue}, not \"{text}\".");

    private static TimeSpan ReadSeconds(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds <= LongestWait.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new OptionsException($"{name} takes seconds from 0 to {LongestWait.TotalSeconds}, not \"{text}\".");
}
