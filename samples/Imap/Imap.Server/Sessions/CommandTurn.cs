using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>
/// What the commands of one connection need to run: few of one user run at a time, and those that wait for theirs hold no
/// thread. Used by one connection, never from two threads at once.
/// </summary>
internal sealed class CommandTurn(SemaphoreSlim turns, Action ended) : ITurn, IDisposable
{
    private bool _held;

    /// <inheritdoc/>
    public ValueTask EnterAsync()
    {
        Task entered = turns.WaitAsync();
        _held = entered.IsCompletedSuccessfully;
        return _held ? ValueTask.CompletedTask : new ValueTask(WaitAsync(entered));
    }

    /// <inheritdoc/>
    public bool Leave()
    {
        if (!_held)
        {
            return false;
        }

        _held = false;
        turns.Release();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave();
        ended();
    }

    private async Task WaitAsync(Task entered)
    {
        await entered;
        _held = true;
    }
}
