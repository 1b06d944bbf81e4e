using System.Buffers;
using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>Runs one command from its first octet to its tagged response; here, and only here, errors become NO and BAD.</summary>
internal static class CommandDispatcher
{
    /// <summary>Runs the command that the connection has received.</summary>
    public static async ValueTask RunAsync(Connection connection)
    {
        connection.Tag = "*";
        ImapCommand? command = null;
        Completion completion;
        await connection.EnterTurnAsync();
        try
        {
            command = Parse(connection);
            completion = await command.ExecuteAsync(connection);
            if (command.Sync != SyncPolicy.None)
            {
                await UpdateWriter.SyncAsync(connection, command.Sync == SyncPolicy.Full, command.ByUid);
            }
        }
        catch (Exception e) when (e is not ConnectionLostException)
        {
            if (connection.Output.IsCut)
            {
                connection.Services.Log($"A connection of {connection.Session.Account?.User} ends within a response: {e.Message}");
            }

            connection.Output.DropUnfinished();
            completion = Explain(e, command, connection);
        }
        finally
        {
            connection.LeaveTurn();
        }

        if (completion.Kind is { } kind)
        {
            connection.Output.Status(connection.Tag, kind, completion.Code, completion.Text);
        }

        connection.CountBad(completion.Kind == StatusKind.Bad);
        connection.Input.Release();
        UpdateWriter.EndIfDeleted(connection);
    }

    /// <summary>Refuses a command whose literal is too big, before the client has sent it.</summary>
    public static void RefuseSize(Connection connection)
    {
        string tag = "*";
        try
        {
            tag = new CommandParser(connection.Input.Received).Tag();
        }
        catch (ImapSyntaxException)
        {
            // The answer goes without a tag, as for any command that has none.
        }

        connection.Output.Status(tag, StatusKind.No, "TOOBIG", "The literal is larger than this server takes here.");
    }

    /// <summary>Ends an IDLE that cannot go on; the connection stays usable.</summary>
    public static void FailIdle(Connection connection, Exception error)
    {
        connection.Output.DropUnfinished();
        Completion completion = Explain(error, null, connection);
        connection.Output.Status(connection.Session.IdleTag!, StatusKind.No, completion.Code, completion.Text);
        connection.Session.IdleTag = null;
    }

    private static ImapCommand Parse(Connection connection)
    {
        var parser = new CommandParser(connection.Input.Received, connection.Input.Spooled);
        connection.Tag = parser.Tag();
        parser.Space();
        CommandParser start = parser;
        string name = parser.Atom("a command");
        if (name.Equals("UID", StringComparison.OrdinalIgnoreCase))
        {
            parser.Space();
            name = $"UID {parser.Atom("a command")}";
        }

        CommandEntry entry = CommandTable.Find(name) ?? throw start.Expected("a command that this server knows");
        if (!entry.States.HasFlag(connection.Session.State))
        {
            throw CommandFailedException.Bad(connection.Session.State switch
            {
                ConnectionStates.NotAuthenticated => $"{entry.Name} is for after login.",
                ConnectionStates.Authenticated when entry.States == ConnectionStates.Selected => $"{entry.Name} needs an open mailbox: SELECT one first.",
                _ => $"{entry.Name} is for before login.",
            });
        }

        // APPEND looks at its message itself: a literal8 may hold NUL (RFC 3516), which no other string may (RFC 3501, section 9, CHAR8).
        if (entry.Name != "APPEND" && connection.Input.Received.PositionOf((byte)0) is not null)
        {
            throw CommandFailedException.Bad("There is a NUL octet in the command.");
        }

        ImapCommand command = entry.Parse(ref parser, connection.Session);
        parser.End();
        return command;
    }

    private static Completion Explain(Exception error, ImapCommand? command, Connection connection)
    {
        switch (error)
        {
            case ImapSyntaxException:
                return new Completion(StatusKind.Bad, null, error.Message);
            case CommandFailedException failed:
                return failed.Completion;
            case MailStoreException { Error: not MailStoreError.ServerBug } refusal:
                if (refusal.Error == MailStoreError.Unavailable)
                {
                    connection.Services.Log($"{command?.GetType().Name ?? "A command"} of {connection.Session.Account?.User ?? "a client"}: {refusal.Message}");
                }

                return Completion.No(CodeOf(refusal.Error, command), refusal.Message);
        }

        connection.Services.Log($"{command?.GetType().Name ?? "A command"} of {connection.Session.Account?.User ?? "a client"} failed: {error}");
        return Completion.No("SERVERBUG", "The server failed; its log says how.");
    }

    // The codes of RFC 5530, section 3; TRYCREATE is RFC 3501's, section 7.1.
    private static string? CodeOf(MailStoreError error, ImapCommand? command) => error switch
    {
        MailStoreError.NonExistent => command?.NonExistentCode ?? "NONEXISTENT",
        MailStoreError.AlreadyExists => "ALREADYEXISTS",
        MailStoreError.Cannot => "CANNOT",
        MailStoreError.OverQuota => "OVERQUOTA",
        MailStoreError.Unavailable => "UNAVAILABLE",
        _ => null,
    };
}
