using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>
/// The client's own STORE, as far as it decides what the client is told: the answer to it and the news are one, so that
/// what is told last of a message is its newest state.
/// </summary>
internal sealed class OwnStore
{
    private readonly Dictionary<uint, ulong> _answered = [];

    /// <summary>Begins with what the STORE did.</summary>
    /// <param name="outcome">What it did.</param>
    /// <param name="silent">Whether the client does not want to be told the flags (RFC 3501, section 6.4.6, .SILENT).</param>
    /// <param name="heard">The client had been told of every change up to this mod-sequence.</param>
    public OwnStore(StoreOutcome outcome, bool silent, ulong heard)
    {
        Outcome = outcome;
        Silent = silent;
        for (int i = 0; i < outcome.Stored.Count; i++)
        {
            // Flags that the client had not heard of are no ground for it to work out the new ones.
            if (!silent || outcome.Before[i] <= heard)
            {
                _answered.Add(outcome.Stored[i].Uid, outcome.Stored[i].ModSeq);
            }
        }
    }

    /// <summary>What it did.</summary>
    public StoreOutcome Outcome { get; }

    /// <summary>Whether the client works out the flags itself.</summary>
    public bool Silent { get; }

    /// <summary>
    /// Whether the answer to the STORE tells the client all of a message as it is now: the flags, or nothing where it is silent.
    /// Otherwise the message is news, as any that another session changed.
    /// </summary>
    public bool Answers(StoredMessage message) =>
        _answered.TryGetValue(message.Uid, out ulong modSeq) && (!Silent || modSeq == message.ModSeq);
}
