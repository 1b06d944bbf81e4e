using ImapServer.Sessions;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>Switches CONDSTORE on, as ENABLE does and every command that uses it (RFC 7162, section 3.1).</summary>
internal static class CondStoreSwitch
{
    /// <summary>Switches extensions on and tells the mod-sequence of the open mailbox where the client does not know it yet.</summary>
    public static void Enable(Connection connection, EnabledExtensions extensions = EnabledExtensions.CondStore)
    {
        bool before = connection.Session.CondStore;
        connection.Session.Enable(extensions);
        if (!before && connection.Session.View is { } view)
        {
            connection.Output.Status("*", StatusKind.Ok, $"HIGHESTMODSEQ {view.ModSeq}", "Mod-sequences are told from here on.");
        }
    }
}
