using Imap.Server.Limits;
using Imap.Storage;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>The services that all connections of a server share.</summary>
/// <param name="Store">The mail.</param>
/// <param name="Users">The users and their passwords.</param>
/// <param name="Time">The clock, which tests turn by hand.</param>
/// <param name="Log">Writes a line to the log.</param>
/// <param name="Hibernator">Hibernates quiet connections; <see langword="null"/> if hibernation is off.</param>
internal sealed record ServerServices(
    IMailStore Store, UserDirectory Users, TimeProvider Time, Action<string> Log, IHibernator? Hibernator = null)
{
    // A fault of one connection is often a fault of thousands.
    private const int LinesPerMinute = 20;

    /// <summary>The limits of connections.</summary>
    public ServerLimits Limits { get; init; } = ServerLimits.Default;

    /// <summary>Admits connections.</summary>
    public Admission Admission { get; init; } = new(Admission.DefaultUnauthenticated, DescriptorLimit.Current);

    /// <summary>The connections of each user.</summary>
    public UserConnections ByUser { get; } = new();

    /// <summary>Slows down password guessing.</summary>
    public LoginThrottle Logins { get; } = new(Time);

    /// <summary>What keeping searches up to date costs.</summary>
    public ContextLedger Contexts { get; } = new();

    /// <summary>A log for refused and failed connections, with a limited number of lines.</summary>
    public QuietLog Trouble { get; } = new(Log, LinesPerMinute, TimeSpan.FromMinutes(1));
}
