using Imap.Server.Sessions;

namespace Imap.Server.Connections;

/// <content>Counts the connection among all connections.</content>
internal sealed partial class Connection
{
    private bool _isWaitedFor;

    // A new connection counts as unauthenticated until its client logs in or disconnects.
    private void LeaveAdmission(bool onlyIfLoggedIn)
    {
        if (_isWaitedFor && (!onlyIfLoggedIn || Session.Account is not null))
        {
            _isWaitedFor = false;
            Services.Admission.Leave();
        }
    }
}
