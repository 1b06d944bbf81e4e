using FsCheck;
using FsCheck.Fluent;
using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.XState;

/// <summary>States of every kind, likely or not: every member over all that its type can hold.</summary>
internal static class SessionStates
{
    private static readonly Gen<uint> Word = Gen.OneOf(
        Gen.Choose(0, 300).Select(n => (uint)n),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => unchecked((uint)n)),
        Gen.Elements(0u, 127u, 128u, uint.MaxValue));

    private static readonly Gen<ulong> Long = Gen.OneOf(
        Word.Select(n => (ulong)n),
        Word.Zip(Word, (high, low) => ((ulong)high << 32) | low),
        Gen.Elements(0ul, (ulong)long.MaxValue, ulong.MaxValue));

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    private static readonly Gen<UidRange> Range = Word.Zip(Word, (first, last) => new UidRange(first, last));

    private static readonly Gen<List<UidRange>?> Ranges = Gen.OneOf(
        Gen.Constant<List<UidRange>?>(null), Range.ListOf().Select(ranges => (List<UidRange>?)[.. ranges]));

    private static readonly Gen<string?> Tag = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Elements<string?>("", "a1", "DONE", "\u00e4\u20ac", "\ud83d\ude00", new string('x', 300)),
        Gen.Choose(0, 0xd7ff).Select(c => (char)c).ArrayOf().Select(chars => (string?)new string(chars)));

    private static readonly Gen<MailboxViewState> Mailbox =
        from id in Long
        from validity in Word
        from next in Word
        from modSeq in Long
        from readOnly in Flag
        from pending in Ranges
        from recent in Ranges
        select new MailboxViewState
        {
            MailboxId = id,
            UidValidity = validity,
            UidNext = next,
            ModSeq = modSeq,
            ReadOnly = readOnly,
            PendingExpunges = pending,
            Recent = recent,
        };

    private static readonly Gen<uint[]?> Uids = Gen.OneOf(
        Gen.Constant<uint[]?>(null),
        Word.ArrayOf().Select(uids => (uint[]?)uids),
        Gen.Choose(1, 3).ListOf().Select(gaps => (uint[]?)Ascending(gaps)));

    private static readonly Gen<SearchContextState> Context =
        from tag in Tag
        from byUid in Flag
        from criteria in Tag
        from options in Word
        from first in Word
        from last in Word
        from result in Uids
        select new SearchContextState
        {
            Tag = tag,
            ByUid = byUid,
            Criteria = criteria,
            Wanted = new SearchReturn((SearchReturnOptions)options, first, last),
            Result = result,
        };

    private static readonly Gen<List<SearchContextState>?> Contexts = Gen.OneOf(
        Gen.Constant<List<SearchContextState>?>(null),
        Gen.Choose(0, 3).SelectMany(count => Context.ListOf(count)).Select(contexts => (List<SearchContextState>?)[.. contexts]));

    private static readonly Gen<SessionState> Session =
        from user in Word
        from enabled in Word
        from mailbox in Gen.OneOf(Gen.Constant<MailboxViewState?>(null), Mailbox.Select(state => (MailboxViewState?)state))
        from tag in Tag
        from identified in Flag
        from saved in Uids
        from contexts in Contexts
        select new SessionState
        {
            User = user,
            Enabled = (EnabledExtensions)enabled,
            Mailbox = mailbox,
            IdleTag = tag,
            Identified = identified,
            SavedSearch = saved,
            Contexts = contexts,
        };

    public static Arbitrary<UidRange> UidRanges() => Range.ToArbitrary();

    public static Arbitrary<MailboxViewState> Mailboxes() => Mailbox.ToArbitrary();

    public static Arbitrary<SessionState> Sessions() => Session.ToArbitrary();

    private static uint[] Ascending(IEnumerable<int> gaps)
    {
        uint uid = 0;
        return [.. gaps.Select(gap => uid += (uint)gap)];
    }
}
