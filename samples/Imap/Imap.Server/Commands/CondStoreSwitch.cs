using Imap.Protocol;
using Imap.Server.Sessions;

namespace Imap.Server.Commands;

/// <summary>Switches CONDSTORE on, as ENABLE does and every command that uses it (RFC 7162, section 3.1).</summary>
internal static class CondStoreSwitch
{
    /// <summary>Enables extensions. Reports the mod-sequence of the open mailbox if the client does not have it yet.</summary>
    public static void Enable(CommandContext context, EnabledExtensions extensions = EnabledExtensions.CondStore)
    {
        bool before = context.Session.CondStore;
        context.Session.Enable(extensions);
        if (!before && context.Session.View is { } view)
        {
            context.Output.Status("*", StatusKind.Ok, $"HIGHESTMODSEQ {view.ModSeq}", "Mod-sequences are reported from now on.");
        }
    }
}
