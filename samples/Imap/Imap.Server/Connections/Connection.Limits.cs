using Imap.Server.Sessions;

namespace Imap.Server.Connections;

/// <content>What a connection counts as among all connections.</content>
internal sealed partial class Connection
{
    private bool _isWaitedFor;

    // A new connection counts as one whose client has not logged in until it has, or is gone.
    private void LeaveAdmission(bool onlyIfLoggedIn)
    {
        if (_isWaitedFor && (!onlyIfLoggedIn || Session.Account is not null))
        {
            _isWaitedFor = false;
            Services.Admission.Leave();
        }
    }
}
