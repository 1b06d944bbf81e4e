using Imap.Server.Sessions;

namespace Imap.Server.Commands;

/// <summary>The capabilities that the server announces.</summary>
internal static class Capabilities
{
    private const string Always =
        "IMAP4rev1 LITERAL+ SASL-IR ENABLE IDLE NAMESPACE ID UNSELECT UIDPLUS MOVE CONDSTORE QRESYNC CHILDREN "
        + "ESEARCH SEARCHRES CONTEXT=SEARCH";

    /// <summary>The capabilities in the session's state.</summary>
    public static string Of(Session session) => Always + (session.Account is null ? " AUTH=PLAIN" : " COMPRESS=DEFLATE X-STATE");

    /// <summary>The same as a response code.</summary>
    public static string Code(Session session) => $"CAPABILITY {Of(session)}";
}
