using Imap.Server.Sessions;
using Imap.Wire;

namespace Imap.Server.Commands.General;

/// <summary>ENABLE (RFC 5161): enables extensions that change the server's untagged responses.</summary>
internal sealed class EnableCommand(IReadOnlyList<string> names) : ImapCommand
{
    /// <summary>Reads the names of capabilities.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session)
    {
        var names = new List<string>();
        do
        {
            parser.Space();
            names.Add(parser.Atom("a capability").ToUpperInvariant());
        }
        while (!parser.AtEnd);
        return new EnableCommand(names);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        // Names that mean nothing here are passed over (RFC 5161, section 3.1).
        EnabledExtensions before = context.Session.Enabled;
        var enabled = new List<string>();
        foreach (string name in names)
        {
            EnabledExtensions extension = name switch
            {
                "CONDSTORE" => EnabledExtensions.CondStore,
                "QRESYNC" => EnabledExtensions.CondStore | EnabledExtensions.QResync,
                _ => EnabledExtensions.None,
            };
            if ((extension & ~before) != 0 && !enabled.Contains(name))
            {
                enabled.Add(name);
                CondStoreSwitch.Enable(context, extension);
            }
        }

        context.Output.Untagged("ENABLED").Append(string.Concat(enabled.Select(name => " " + name))).EndLine();
        return new(Completion.Ok("Enable completed."));
    }
}
