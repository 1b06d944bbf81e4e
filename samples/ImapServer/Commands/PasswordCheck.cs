using ImapServer.Sessions;

namespace ImapServer.Commands;

/// <summary>The end of LOGIN and of AUTHENTICATE: lets the user in or does not.</summary>
internal static class PasswordCheck
{
    /// <summary>Enters the authenticated state where the password is right; fails slowly where not.</summary>
    public static async ValueTask<Completion> LogInAsync(Connection connection, string user, string password)
    {
        if (!connection.Services.Users.Check(user, password))
        {
            await Task.Delay(Timeouts.FailedLogin, connection.Services.Time);
            return Completion.No("AUTHENTICATIONFAILED", "The user name or the password is wrong.");
        }

        connection.Session.LogIn(connection.Services.Store.OpenAccount(user));
        connection.Input.Authenticated = true;
        return Completion.Ok("Logged in.", Capabilities.Code(connection.Session));
    }
}
