using System.Runtime.CompilerServices;
using Imap.Mail;

namespace ImapServer.Demo;

/// <summary>Has the charsets of mail known before the first message of the demo is made.</summary>
internal static class MailCharsets
{
    /// <summary>Runs before anything else in this program.</summary>
    [ModuleInitializer]
    internal static void Register() => Charsets.Register();
}
