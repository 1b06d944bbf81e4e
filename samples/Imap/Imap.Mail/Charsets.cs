using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Imap.Mail;

/// <summary>Makes the charsets of mail known to .NET: of itself it has only Unicode, US-ASCII and ISO-8859-1.</summary>
internal static class Charsets
{
    /// <summary>
    /// Runs before anything else: MimeKit looks once at what charsets there are, when it is first used, and never
    /// learns of those that are registered later.
    /// </summary>
    [SuppressMessage("Usage", "CA2255", Justification = "Nobody may use MimeKit before, whoever loads this assembly.")]
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
