using System.Buffers;
using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Dispatch;

/// <summary>Runs one command from its first octet to its tagged response. Only here do errors become NO and BAD.</summary>
internal static class CommandDispatcher
{
    /// <summary>Runs the command that the connection has received.</summary>
    public static async ValueTask RunAsync(CommandContext context)
    {
        context.Tag = "*";
        ImapCommand? command = null;
        Completion completion;
        await context.EnterTurnAsync();
        try
        {
            command = Parse(context);
            completion = await command.ExecuteAsync(context);
            if (command.Sync != SyncPolicy.None)
            {
                await UpdateWriter.SyncAsync(context, command.Sync == SyncPolicy.Full, command.ByUid);
            }
        }
        catch (Exception e) when (e is not ConnectionLostException)
        {
            if (context.Output.IsCut)
            {
                context.Services.Log($"A connection of {context.Session.Account?.User} ends within a response: {e.Message}");
            }

            context.Output.DropUnfinished();
            completion = Explain(e, command, context);
        }
        finally
        {
            context.LeaveTurn();
        }

        if (completion.Kind is { } kind)
        {
            context.Output.Status(context.Tag, kind, completion.Code, completion.Text);
        }

        context.CountBad(completion.Kind == StatusKind.Bad);
        context.Input.Release();
        UpdateWriter.EndIfDeleted(context);
    }

    /// <summary>Rejects a command with an oversized literal before the client has sent the literal.</summary>
    public static void RefuseSize(CommandContext context)
    {
        string tag = "*";
        try
        {
            tag = new CommandParser(context.Input.Received).Tag();
        }
        catch (ImapSyntaxException)
        {
            // Without a tag in the command, the response is untagged.
        }

        context.Output.Status(tag, StatusKind.No, "TOOBIG", "The literal is larger than this server takes here.");
    }

    /// <summary>Ends an IDLE with NO. The connection stays usable.</summary>
    public static void FailIdle(CommandContext context, Exception error)
    {
        context.Output.DropUnfinished();
        Completion completion = Explain(error, null, context);
        context.Output.Status(context.Session.IdleTag!, StatusKind.No, completion.Code, completion.Text);
        context.Session.IdleTag = null;
    }

    private static ImapCommand Parse(CommandContext context)
    {
        var parser = new CommandParser(context.Input.Received, context.Input.Spooled);
        context.Tag = parser.Tag();
        parser.Space();
        CommandParser start = parser;
        string name = parser.Atom("a command");
        if (name.Equals("UID", StringComparison.OrdinalIgnoreCase))
        {
            parser.Space();
            name = $"UID {parser.Atom("a command")}";
        }

        CommandEntry entry = CommandTable.Find(name) ?? throw start.Expected("a command that this server knows");
        if (!entry.States.HasFlag(context.Session.State))
        {
            throw CommandFailedException.Bad(context.Session.State switch
            {
                ConnectionStates.NotAuthenticated => $"{entry.Name} is for after login.",
                ConnectionStates.Authenticated when entry.States == ConnectionStates.Selected => $"{entry.Name} needs an open mailbox: SELECT one first.",
                _ => $"{entry.Name} is for before login.",
            });
        }

        // APPEND checks its message itself: a literal8 may contain NUL (RFC 3516), all other strings may not (RFC 3501, section 9, CHAR8).
        if (entry.Name != "APPEND" && context.Input.Received.PositionOf((byte)0) is not null)
        {
            throw CommandFailedException.Bad("The command contains a NUL octet.");
        }

        ImapCommand command = entry.Parse(ref parser, context.Session);
        parser.End();
        return command;
    }

    private static Completion Explain(Exception error, ImapCommand? command, CommandContext context)
    {
        switch (error)
        {
            case ImapSyntaxException:
                return new Completion(StatusKind.Bad, null, error.Message);
            case CommandFailedException failed:
                return failed.Completion;
            case SessionRestoreException refusal:
                return Completion.No(refusal.Code, refusal.Message);
            case MailStoreException { Error: not MailStoreError.ServerBug } failure:
                if (failure.Error == MailStoreError.Unavailable)
                {
                    context.Services.Log($"{command?.GetType().Name ?? "A command"} of {context.Session.Account?.User ?? "a client"}: {failure.Message}");
                }

                return Completion.No(CodeOf(failure.Error, command), failure.Message);
        }

        context.Services.Log($"{command?.GetType().Name ?? "A command"} of {context.Session.Account?.User ?? "a client"} failed: {error}");
        return Completion.No("SERVERBUG", "Internal server error; see the server's log.");
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
