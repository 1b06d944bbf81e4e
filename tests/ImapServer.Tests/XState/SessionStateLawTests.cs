using FsCheck.Xunit;
using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.XState;

/// <summary>Properties of every saved session: nothing is lost, one state has one blob, and a damaged blob is rejected.</summary>
[Properties(MaxTest = 1000, Arbitrary = [typeof(SessionStates)])]
public sealed class SessionStateLawTests
{
    [Property]
    public void UidRange_RestoredAndSavedAgain_IsTheSame(UidRange range) => Assert.Equal(range, RoundTrip(range));

    [Property]
    public void MailboxState_RestoredAndSavedAgain_IsTheSame(MailboxViewState state) => AssertSame(state, RoundTrip(state));

    [Property]
    public void SessionState_RestoredAndSavedAgain_IsTheSame(SessionState state)
    {
        SessionState restored = RoundTrip(state);

        Assert.Equal(state.User, restored.User);
        Assert.Equal(state.Enabled, restored.Enabled);
        Assert.Equal(state.IdleTag, restored.IdleTag);
        Assert.Equal(state.Identified, restored.Identified);
        AssertSame(state.Mailbox, restored.Mailbox);
        Assert.Equal(state.SavedSearch, restored.SavedSearch);
        Assert.Equal(state.Contexts?.Select(Members), restored.Contexts?.Select(Members));
    }

    [Property]
    public void UidRange_Damaged_IsRefused(UidRange range, int place) => AssertDamageIsRefused(range, nameof(UidRange), place);

    [Property]
    public void MailboxState_Damaged_IsRefused(MailboxViewState state, int place) =>
        AssertDamageIsRefused(state, nameof(MailboxViewState), place);

    [Property]
    public void SessionState_Damaged_IsRefused(SessionState state, int place) =>
        AssertDamageIsRefused(state, nameof(SessionState), place);

    private static T RoundTrip<T>(T state)
        where T : IStateSerializable<T>
    {
        byte[] blob = StateSerializer.Save(state);
        T restored = StateSerializer.Restore<T>(blob);
        Assert.Equal(blob, StateSerializer.Save(restored));
        return restored;
    }

    private static void AssertSame(MailboxViewState? saved, MailboxViewState? restored)
    {
        Assert.Equal(saved is null, restored is null);
        Assert.Equal(saved?.MailboxId, restored?.MailboxId);
        Assert.Equal(saved?.UidValidity, restored?.UidValidity);
        Assert.Equal(saved?.UidNext, restored?.UidNext);
        Assert.Equal(saved?.ModSeq, restored?.ModSeq);
        Assert.Equal(saved?.ReadOnly, restored?.ReadOnly);
        Assert.Equal(saved?.PendingExpunges, restored?.PendingExpunges);
        Assert.Equal(saved?.Recent, restored?.Recent);
    }

    private static object Members(SearchContextState context) => (
        context.Tag, context.ByUid, context.Criteria, context.Wanted, context.Result is null ? null : string.Join(',', context.Result));

    // Every truncation, one flipped bit of every byte (selected by the case), and one additional byte.
    private static void AssertDamageIsRefused<T>(T state, string type, int place)
        where T : IStateSerializable<T>
    {
        byte[] blob = StateSerializer.Save(state);
        for (int i = 0; i < blob.Length; i++)
        {
            AssertRefused<T>(blob[..i], type);
            byte[] flipped = [.. blob];
            flipped[i] ^= (byte)(1 << ((i + place) & 7));
            AssertRefused<T>(flipped, type);
        }

        AssertRefused<T>([.. blob, (byte)place], type);
    }

    private static void AssertRefused<T>(byte[] blob, string type)
        where T : IStateSerializable<T>
    {
        var e = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<T>(blob));
        Assert.StartsWith(type, e.Path, StringComparison.Ordinal);
        Assert.InRange(e.Offset, 0, blob.Length);
    }
}
