using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>ID (RFC 2971): logs the client's identification and returns the server's.</summary>
internal sealed class IdCommand(IReadOnlyList<(string Field, string? Value)> fields) : ImapCommand
{
    // RFC 2971, section 3.3.
    private const int MaxFields = 30;
    private const int MaxFieldLength = 30;
    private const int MaxValueLength = 1024;

    // ID is allowed before login, so its text comes from anyone.
    private const int MaxLogged = 200;

    /// <summary>Reads a list of names and values, or NIL.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        parser.Space();
        var fields = new List<(string, string?)>();
        if (!parser.TrySkip('('))
        {
            CommandParser start = parser;
            return parser.NString("a list in parentheses or NIL") is null
                ? new IdCommand(fields)
                : throw start.Expected("a list in parentheses or NIL");
        }

        while (!parser.TrySkip(')'))
        {
            if (fields.Count > 0)
            {
                parser.Space();
            }

            string field = parser.String("the name of a field");
            parser.Space();
            string? value = parser.NString();
            if (fields.Count == MaxFields || field.Length > MaxFieldLength || value?.Length > MaxValueLength)
            {
                throw parser.Expected("no more than 30 fields, names of 30 and values of 1024 octets");
            }

            fields.Add((field, value));
        }

        return new IdCommand(fields);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        if (!context.Session.Identified && fields.Count > 0)
        {
            context.Session.Identified = true;
            string name = string.Join(", ", fields.Select(f => $"{f.Field}={f.Value}"));
            context.Services.Log($"A client identifies itself as {LogText.Quote(name, MaxLogged)} ({context.RemoteAddress}).");
        }

        context.Output.Untagged("ID (\"name\" \"StateGen sample IMAP server\" \"version\" ").String(Version).Append(")").EndLine();
        return new(Completion.Ok("Id completed."));
    }

    private static string Version => typeof(IdCommand).Assembly.GetName().Version?.ToString(3) ?? "0";
}
