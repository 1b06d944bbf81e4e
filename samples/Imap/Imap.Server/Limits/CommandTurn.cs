using Imap.Wire;

namespace Imap.Server.Limits;

/// <summary>
/// The permit that a connection needs to run a command. Few commands of one user run at a time, and waiting for a permit blocks no thread.
/// Used by one connection, never from two threads at once.
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
