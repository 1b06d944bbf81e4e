using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>CANCELUPDATE (RFC 5267, section 4.3.5): ends the updates of some searches.</summary>
internal sealed class CancelUpdateCommand(IReadOnlyList<string> tags) : ImapCommand
{
    /// <summary>Reads the tags of the searches.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        var tags = new List<string>();
        do
        {
            parser.Space();
            tags.Add(parser.String("the tag of a search in quotes"));
        }
        while (!parser.AtEnd);
        return new CancelUpdateCommand(tags);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        SearchContexts contexts = context.Session.Contexts;
        if (tags.FirstOrDefault(tag => !contexts.Contains(tag)) is { } unknown)
        {
            throw CommandFailedException.Bad($"No search with the tag \"{unknown}\" is kept up to date.");
        }

        foreach (string tag in tags)
        {
            contexts.Remove(tag);
        }

        return new(Completion.Ok("No further updates."));
    }
}
