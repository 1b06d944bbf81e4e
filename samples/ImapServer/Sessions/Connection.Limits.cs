namespace ImapServer.Sessions;

/// <content>What a connection counts as among all connections.</content>
internal sealed partial class Connection
{
    private bool _isWaitedFor;
    private int _contextWeight;

    /// <summary>Counts what the searches of this session weigh.</summary>
    /// <returns>Whether the user has no more than it may.</returns>
    public bool SettleContexts() => SettleContexts(Session.Contexts.Weight);

    // A new connection counts as one whose client has not logged in until it has, or is gone.
    private void LeaveAdmission(bool onlyIfLoggedIn)
    {
        if (_isWaitedFor && (!onlyIfLoggedIn || Session.Account is not null))
        {
            _isWaitedFor = false;
            Services.Admission.Leave();
        }
    }

    private bool SettleContexts(int weight)
    {
        int change = weight - _contextWeight;
        _contextWeight = weight;
        return (change == 0 && weight == 0) || Session.Account is not { } account || Services.Contexts.Add(account.User, change);
    }
}
