namespace ImapServer;

/// <summary>The text that the server prints when it is ready: its address, and commands to try.</summary>
internal static class StartupText
{
    /// <summary>The text for a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="options">The options of the server.</param>
    /// <param name="demo">Whether the demo user is there to try it with.</param>
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

            The answer to d is a token: "* STATE ...". Close nc with Ctrl-C, change something from elsewhere if you
            like, then connect again and go on where you were; what you missed is told before the OK:

              nc {endPoint.Address} {endPoint.Port}
              a login {login}
              b x-state TOKEN
              c fetch 1 (uid flags)
              d logout

            """;
    }

    private static string Hibernation(string runtime, int port, ServerOptions options) => $"""
        Connections that are quiet for {options.HibernateAfter!.Value.TotalSeconds} s sleep in imap-idle. In another terminal:

          {OwnCommand.With("status", "--runtime", runtime)}
              prints who sleeps.
          {OwnCommand.With(options.ForUpgrade(port, runtime))}
              starts a server that takes the place of this one, and disconnects nobody.
          kill -TERM {Environment.ProcessId}
              stops this server, and disconnects nobody: the next one takes up all connections.
        """ + "\n";
}
