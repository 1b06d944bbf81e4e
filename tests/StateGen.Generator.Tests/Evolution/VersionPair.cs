using System.Reflection;
using StateGen.Testing;
using StateGen.Testing.Laws;
using StateGen.Testing.Values;

namespace StateGen.Generator.Tests.Evolution;

/// <inheritdoc cref="IVersionPair"/>
internal sealed class VersionPair<TOld, TNew>(StateTestOptions options) : IVersionPair
    where TOld : IStateSerializable<TOld>
    where TNew : IStateSerializable<TNew>
{
    /// <summary>Gets whether the newer version declares that it does not restore blobs of the older one.</summary>
    private static bool IsGivenUp => typeof(TNew).GetCustomAttribute<StateAttribute>()!.OldestVersion > StateMembers.VersionOf(typeof(TOld));

    public string Upgrade()
    {
        if (IsGivenUp)
        {
            new StateSuite<TOld>(options).Check("Law 2, upgrade", AssertTooOld);
            return IVersionPair.Refused;
        }

        new StateSuite<TNew>(options).Upgrade<TOld>();
        return IVersionPair.Holds;
    }

    public string Downgrade()
    {
        if (IsGivenUp)
        {
            new StateSuite<TNew>(options).Check("Law 3, downgrade", state =>
            {
                TOld old = StateSerializer.Restore<TOld>(StateSerializer.Save(state));
                StateComparison.AssertAlike<TOld, TNew>(NodeReader.Read(old, options), NodeReader.Read(state, options), options, "Law 3, downgrade");
                AssertTooOld(old);
            });
            return IVersionPair.RefusedBack;
        }

        new StateSuite<TNew>(options).Downgrade<TOld>();
        new StateSuite<TOld>(options).Carry<TNew>();
        return Exchange<TNew, TOld>(isWhole: true);
    }

    // The older version carries the new members along, so its blob is not the same.
    public string Rollback() => IsGivenUp ? IVersionPair.Refused : Exchange<TOld, TNew>(isWhole: false);

    private static void AssertTooOld(TOld old)
    {
        StateOutcome outcome = StateSerializer.TryRestore(StateSerializer.Save(old), out TNew? _);
        if (outcome != StateOutcome.TooOld)
        {
            throw new StateLawException($"Expected {StateOutcome.TooOld}, got {outcome}");
        }
    }

    /// <summary>
    /// One version saves, the other restores and saves, and the first one restores. All members are unchanged, except those that the other
    /// version has retired or that its migrations write.
    /// </summary>
    /// <param name="isWhole">Whether the blob itself must be unchanged, byte for byte.</param>
    private string Exchange<T, TOther>(bool isWhole)
        where T : IStateSerializable<T>
        where TOther : IStateSerializable<TOther>
    {
        RetiredAttribute[] retired = [.. typeof(TOther).GetCustomAttributes<RetiredAttribute>()];
        IReadOnlyList<StateSlot> slots = StateMembers.Of(typeof(T));
        SortedSet<int> differing = [];
        new StateSuite<T>(options).Check("There and back", state =>
        {
            byte[] blob = StateSerializer.Save(state);
            T again = StateSerializer.Restore<T>(StateSerializer.Save(StateSerializer.Restore<TOther>(blob)));
            (int Slot, string Text)[] differences = [.. Differences(state, again)];
            if (!retired.Any(each => each.Migrate is not null) && differences.FirstOrDefault(each => !IsRetired(each.Slot)).Text is { } wrong)
            {
                throw new StateLawException($"There and back: {wrong}");
            }

            if (isWhole && differences.Length == 0 && !StateSerializer.Save(again).AsSpan().SequenceEqual(blob))
            {
                throw new StateLawException("There and back: other bytes for the same state");
            }

            differing.UnionWith(differences.Select(each => each.Slot));
        });
        return differing.Count == 0
            ? IVersionPair.Kept
            : string.Join(", ", differing.Select(slot => $"`{slots[slot].Name}` {(IsRetired(slot) ? "lost" : "migrated")}"));

        bool IsRetired(int slot) => retired.Any(each => each.Id == slots[slot].Id);
    }

    private IEnumerable<(int Slot, string Text)> Differences<T>(T expected, T actual)
    {
        ValueNode left = NodeReader.Read(expected, options);
        ValueNode right = NodeReader.Read(actual, options);
        IReadOnlyList<StateSlot> slots = StateMembers.Of(typeof(T));
        for (int i = 0; i < slots.Count; i++)
        {
            if (new NodeComparison(options, isAcrossVersions: false).Difference(left.Parts[i], right.Parts[i], slots[i].Name) is { } difference)
            {
                yield return (i, difference);
            }
        }
    }
}
