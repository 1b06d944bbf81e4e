using System.Collections.Frozen;
using Imap.Server.Commands.General;
using Imap.Server.Commands.Login;
using Imap.Server.Commands.Mailboxes;
using Imap.Server.Commands.Messages;
using static Imap.Server.Sessions.ConnectionStates;

namespace Imap.Server.Commands.Dispatch;

/// <summary>All commands, with the states in which they are allowed and their parsers.</summary>
internal static class CommandTable
{
    private static readonly FrozenDictionary<string, CommandEntry> Entries = new CommandEntry[]
    {
        new("CAPABILITY", Any, CapabilityCommand.Parse),
        new("NOOP", Any, NoopCommand.Parse),
        new("LOGOUT", Any, LogoutCommand.Parse),
        new("ID", Any, IdCommand.Parse),
        new("LOGIN", NotAuthenticated, LoginCommand.Parse),
        new("AUTHENTICATE", NotAuthenticated, AuthenticateCommand.Parse),
        new("COMPRESS", LoggedIn, CompressCommand.Parse),
        new("ENABLE", LoggedIn, EnableCommand.Parse),
        new("SELECT", LoggedIn, SelectCommand.ParseSelect),
        new("EXAMINE", LoggedIn, SelectCommand.ParseExamine),
        new("CREATE", LoggedIn, CreateCommand.Parse),
        new("DELETE", LoggedIn, DeleteCommand.Parse),
        new("RENAME", LoggedIn, RenameCommand.Parse),
        new("SUBSCRIBE", LoggedIn, SubscribeCommand.ParseSubscribe),
        new("UNSUBSCRIBE", LoggedIn, SubscribeCommand.ParseUnsubscribe),
        new("LIST", LoggedIn, ListCommand.Parse),
        new("LSUB", LoggedIn, LsubCommand.Parse),
        new("NAMESPACE", LoggedIn, NamespaceCommand.Parse),
        new("STATUS", LoggedIn, StatusCommand.Parse),
        new("APPEND", LoggedIn, AppendCommand.Parse),
        new("IDLE", LoggedIn, IdleCommand.Parse),
        new("X-STATE", LoggedIn, XStateCommand.Parse),
        new("CHECK", Selected, NoopCommand.ParseCheck),
        new("CLOSE", Selected, CloseCommand.ParseClose),
        new("UNSELECT", Selected, CloseCommand.ParseUnselect),
        new("EXPUNGE", Selected, ExpungeCommand.Parse),
        new("UID EXPUNGE", Selected, ExpungeCommand.ParseUid),
        new("SEARCH", Selected, SearchCommand.Parse),
        new("UID SEARCH", Selected, SearchCommand.ParseUid),
        new("CANCELUPDATE", Selected, CancelUpdateCommand.Parse),
        new("FETCH", Selected, FetchCommand.Parse),
        new("UID FETCH", Selected, FetchCommand.ParseUid),
        new("STORE", Selected, StoreCommand.Parse),
        new("UID STORE", Selected, StoreCommand.ParseUid),
        new("COPY", Selected, CopyCommand.Parse),
        new("UID COPY", Selected, CopyCommand.ParseUid),
        new("MOVE", Selected, MoveCommand.Parse),
        new("UID MOVE", Selected, MoveCommand.ParseUid),
    }.ToFrozenDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry of a command, in any case; <see langword="null"/> if it is unknown.</summary>
    public static CommandEntry? Find(string name) => Entries.GetValueOrDefault(name);
}
