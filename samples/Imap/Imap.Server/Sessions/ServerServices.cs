using Imap.Storage;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>What all connections of a server share.</summary>
/// <param name="Store">The mail.</param>
/// <param name="Users">Who may log in.</param>
/// <param name="Time">The clock, which tests turn by hand.</param>
/// <param name="Log">Takes lines for the operator.</param>
/// <param name="Parking">Where connections go on which nothing happens; <see langword="null"/> where they stay.</param>
internal sealed record ServerServices(
    IMailStore Store, UserDirectory Users, TimeProvider Time, Action<string> Log, IParking? Parking = null)
{
    // What goes wrong with one connection goes wrong with thousands.
    private const int LinesPerMinute = 20;

    /// <summary>How many connections there may be.</summary>
    public ServerLimits Limits { get; init; } = ServerLimits.Default;

    /// <summary>Who may come in.</summary>
    public Admission Admission { get; init; } = new(Admission.DefaultUnauthenticated, DescriptorLimit.Current);

    /// <summary>The connections of each user.</summary>
    public UserConnections ByUser { get; } = new();

    /// <summary>Slows down who guesses passwords.</summary>
    public LoginThrottle Logins { get; } = new(Time);

    /// <summary>What keeping searches up to date costs.</summary>
    public ContextLedger Contexts { get; } = new();

    /// <summary>Takes lines about connections that could not be had: few of them, however many connections it concerns.</summary>
    public QuietLog Trouble { get; } = new(Log, LinesPerMinute, TimeSpan.FromMinutes(1));
}
