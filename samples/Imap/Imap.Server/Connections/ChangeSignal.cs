namespace Imap.Server.Connections;

/// <summary>The events that a session in IDLE reacts to. Raised on any thread, taken by the session.</summary>
internal sealed class ChangeSignal(Action notify)
{
    private int _changed;
    private int _stillHere;

    /// <summary>The mailbox has changed.</summary>
    public void RaiseChanged()
    {
        // Further changes before the session reacts need no second notification.
        if (Interlocked.Exchange(ref _changed, 1) == 0)
        {
            notify();
        }
    }

    /// <summary>It is time for a sign of life.</summary>
    public void RaiseStillHere()
    {
        if (Interlocked.Exchange(ref _stillHere, 1) == 0)
        {
            notify();
        }
    }

    /// <summary>Whether the mailbox has changed since the last call.</summary>
    public bool TakeChanged() => Interlocked.Exchange(ref _changed, 0) == 1;

    /// <summary>Whether a sign of life is due.</summary>
    public bool TakeStillHere() => Interlocked.Exchange(ref _stillHere, 0) == 1;
}
