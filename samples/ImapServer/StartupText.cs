namespace ImapServer;

/// <summary>The text that the server prints when it is ready: its address, and commands to try.</summary>
internal static class StartupText
{
    /// <summary>The text for a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="options">The options of the server.</param>
    /// <param name="demo">Whether the demo user exists.</param>
    public static string Of(RunningServer server, ServerOptions options, bool demo)
    {
        var endPoint = server.EndPoint;
        string runtime = server.Directory is { } directory ? $"\nRuntime:  {directory.FullPath}\n\n{Hibernation(directory.FullPath, endPoint.Port, options)}" : "";
        string address = $"""
            The sample IMAP server listens on {endPoint.Address}, port {endPoint.Port}. Ctrl-C stops it.
            Mail:     {options.Mail}{runtime}
            """;
        string login = demo ? "demo demo" : "NAME PASSWORD";
        return address + (demo ? "\nUser:     demo\nPassword: demo\n" : "\n") + $"""

            Try it in another terminal (telnet does as well as nc):

              nc {endPoint.Address} {endPoint.Port}
              a login {login}
              b select INBOX
              c fetch 1:* (flags envelope)
              d x-state

            The answer to d is a token: "* STATE ...". Close nc with Ctrl-C and change something from elsewhere if you
            like. Then connect again and import the token. The server reports what you missed before the OK:

              nc {endPoint.Address} {endPoint.Port}
              a login {login}
              b x-state TOKEN
              c fetch 1 (uid flags)
              d logout

            """;
    }

    private static string Hibernation(string runtime, int port, ServerOptions options) => $"""
        Connections that are quiet for {options.HibernateAfter!.Value.TotalSeconds} s hibernate in imap-idle. In another terminal:

          {OwnCommand.With("status", "--runtime", runtime)}
              prints how many connections hibernate.
          {OwnCommand.With(options.ForUpgrade(port, runtime))}
              starts a server that replaces this one without disconnecting any client.
          kill -TERM {Environment.ProcessId}
              stops this server without disconnecting any client: the next one resumes all connections.
        """ + "\n";
}
