namespace Imap.Wire;

/// <summary>The permit that a command holds while it runs, and releases while the server waits for its client.</summary>
internal interface ITurn
{
    /// <summary>Waits for a turn.</summary>
    ValueTask EnterAsync();

    /// <summary>Releases the permit, if it is held.</summary>
    /// <returns>Whether it had.</returns>
    bool Leave();
}
