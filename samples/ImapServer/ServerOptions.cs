using System.Globalization;

namespace ImapServer;

/// <summary>What the command line says.</summary>
/// <param name="Port">Where to listen on 127.0.0.1; 0 for any free port.</param>
/// <param name="Mail">The folder with the mail of all users.</param>
/// <param name="UsersFile">The file of users; <see langword="null"/> for the demo user alone.</param>
/// <param name="Help">Whether only the help is wanted.</param>
internal sealed record ServerOptions(int Port, string Mail, string? UsersFile, bool Help)
{
    /// <summary>What <c>--help</c> prints.</summary>
    public static string HelpText => $"""
        A sample IMAP server whose sessions can be exported and taken up again with X-STATE.

        Usage: ImapServer [options]

          --port N      Listen on 127.0.0.1, port N (1 to 65535); 0 takes any free port. Default: 1143.
          --mail ROOT   Keep the mail below the folder ROOT, one Maildir++ for each user.
                        Default: {DefaultMail}
          --users FILE  Let in the users of FILE, one "name:password" in each line; empty lines and lines
                        that begin with # are skipped. Default: one user "demo" with the password "demo".
          --help        Print this.

        It stops at Ctrl-C or SIGTERM. Exit codes: 0 done, 1 it could not run, 2 a wrong option or users file.
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
    /// <exception cref="OptionsException">An option is unknown, given twice, or has no or a wrong value.</exception>
    public static ServerOptions Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string name = arguments[i];
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    return new ServerOptions(0, "", null, Help: true);
                case "--port" or "--mail" or "--users":
                    if (i + 1 == arguments.Count)
                    {
                        throw new OptionsException($"{name} needs a value.");
                    }

                    if (!values.TryAdd(name, arguments[++i]))
                    {
                        throw new OptionsException($"{name} is given twice.");
                    }

                    break;
                default:
                    throw new OptionsException($"There is no option \"{name}\".");
            }
        }

        return new ServerOptions(
            ReadPort(values.GetValueOrDefault("--port", "1143")),
            ReadMail(values.GetValueOrDefault("--mail")),
            values.GetValueOrDefault("--users"),
            Help: false);
    }

    private static int ReadPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new OptionsException($"--port takes a number from 0 to 65535, not \"{text}\".");

    private static string ReadMail(string? text) => text switch
    {
        null => DefaultMail,
        "" => throw new OptionsException("--mail takes a folder, not an empty string."),
        _ => Path.GetFullPath(text),
    };
}
