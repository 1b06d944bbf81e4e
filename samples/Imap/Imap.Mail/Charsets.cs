using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Imap.Mail;

/// <summary>Registers the charsets of mail. By default .NET supports only Unicode, US-ASCII and ISO-8859-1.</summary>
internal static class Charsets
{
    /// <summary>Runs before anything else. MimeKit reads the known charsets once, when it is first used, and ignores later registrations.</summary>
    [SuppressMessage("Usage", "CA2255", Justification = "Has to run before the first use of MimeKit, whichever program loads this assembly.")]
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
