namespace Imap.Storage.Accounts;

/// <summary>Ends a watch, once.</summary>
internal sealed class Watch(Action release) : IDisposable
{
    private Action? _release = release;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
