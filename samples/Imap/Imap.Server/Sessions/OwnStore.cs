using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>
/// The client's own STORE, combined with the updates that it is sent along with. The last response about a message reports its newest
/// state.
/// </summary>
internal sealed class OwnStore
{
    private readonly Dictionary<uint, ulong> _answered = [];

    /// <summary>Begins with the outcome of the STORE.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="silent">Whether the flags are not to be returned (RFC 3501, section 6.4.6, .SILENT).</param>
    /// <param name="heard">The mod-sequence up to which all changes have been reported.</param>
    public OwnStore(StoreOutcome outcome, bool silent, ulong heard)
    {
        Outcome = outcome;
        Silent = silent;
        for (int i = 0; i < outcome.Stored.Count; i++)
        {
            // The client cannot compute the new flags from flags that it does not know.
            if (!silent || outcome.Before[i] <= heard)
            {
                _answered.Add(outcome.Stored[i].Uid, outcome.Stored[i].ModSeq);
            }
        }
    }

    /// <summary>The outcome.</summary>
    public StoreOutcome Outcome { get; }

    /// <summary>Whether the client works out the flags itself.</summary>
    public bool Silent { get; }

    /// <summary>
    /// Whether the answer to the STORE covers the message as it is now: with its flags, or silently. Otherwise the message is reported like
    /// one that another session changed.
    /// </summary>
    public bool Answers(StoredMessage message) =>
        _answered.TryGetValue(message.Uid, out ulong modSeq) && (!Silent || modSeq == message.ModSeq);
}
