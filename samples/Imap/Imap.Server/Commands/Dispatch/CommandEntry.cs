using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Dispatch;

/// <summary>Parses the arguments of a command. The session resolves sequence numbers.</summary>
internal delegate ImapCommand CommandParse(ref CommandParser parser, Session session);

/// <summary>A row of <see cref="CommandTable"/>.</summary>
/// <param name="Name">The command in capitals, with the prefix <c>UID</c> for the UID form.</param>
/// <param name="States">The states in which it is allowed.</param>
/// <param name="Parse">Reads its arguments.</param>
internal sealed record CommandEntry(string Name, ConnectionStates States, CommandParse Parse);
