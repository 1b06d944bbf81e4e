using System.Net;
using Imap.Server.Limits;
using Imap.Server.Sessions;

namespace Imap.Server.Commands.Login;

/// <summary>The last step of LOGIN and AUTHENTICATE.</summary>
internal static class PasswordCheck
{
    /// <summary>Enters the authenticated state if the password is correct. Delays the answer if it is not.</summary>
    public static async ValueTask<Completion> LogInAsync(CommandContext context, string user, string password)
    {
        ServerServices services = context.Services;
        IPAddress address = context.RemoteAddress;
        if (services.Logins.TakeTurn(address, user) is not { } turn)
        {
            await Task.Delay(Timeouts.FailedLogin, services.Time);
            return Completion.No("LIMIT", "Too many logins have failed. Try again in a minute.");
        }

        if (turn > TimeSpan.Zero)
        {
            await Task.Delay(turn, services.Time);
        }

        if (!services.Users.Check(user, password))
        {
            NoteFailure(services, address, user);
            await Task.Delay(Timeouts.FailedLogin, services.Time);
            return Completion.No("AUTHENTICATIONFAILED", "The user name or the password is wrong.");
        }

        services.Logins.NoteSuccess(address, user);
        if (!context.TryLogIn(user))
        {
            services.Log($"{user} has {services.Limits.UserConnections} connections, and is not let in from {address}.");
            return Completion.No("LIMIT", $"You have {services.Limits.UserConnections} connections, which is the limit.");
        }

        services.Log($"{user} logged in from {address}.");
        return Completion.Ok("Logged in.", Capabilities.Code(context.Session));
    }

    // An attacker must not fill the log: the first failures of an address are logged one by one, then every hundredth.
    private static void NoteFailure(ServerServices services, IPAddress address, string user)
    {
        int failures = services.Logins.NoteFailure(address, user);
        if (failures <= LoginThrottle.FreeFailures || failures % 100 == 0)
        {
            services.Log($"A login of {LogText.Quote(user)} from {address} failed; {failures} from there of late.");
        }
    }
}
