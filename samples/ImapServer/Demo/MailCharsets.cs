using System.Runtime.CompilerServices;
using Imap.Mail;

namespace ImapServer.Demo;

/// <summary>Registers the charsets of mail before the first message of the demo is created.</summary>
internal static class MailCharsets
{
    /// <summary>Runs before anything else in this program.</summary>
    [ModuleInitializer]
    internal static void Register() => Charsets.Register();
}
