using StateGen.Tests.Laws;
using StateGen.Tests.Shapes.Circles;

namespace StateGen.Tests.Shapes;

/// <summary>Hash tables and sorted collections whose items refer back to their owner.</summary>
public sealed class CircleTests
{
    [Fact]
    public void Restore_TwoThatHoldEachOther_FindEachOther()
    {
        Friend a = new() { Name = "a" };
        Friend b = new() { Name = "b", Friends = { a } };
        a.Friends.Add(b);

        Friend again = Again(a);

        Friend other = Assert.Single(again.Friends);
        Assert.Contains(other, again.Friends);
        Assert.Same(again, Assert.Single(other.Friends));
        Assert.Contains(again, other.Friends);
    }

    [Fact]
    public void Restore_ThirdThatHoldsTheFirstTwo_HoldsBoth()
    {
        Friend x = new() { Name = "x" };
        Friend y = new() { Name = "y" };
        Friend z = new() { Name = "z", Friends = { x, y } };
        x.Friends.Add(y);
        y.Friends.Add(z);

        Friend again = Again(x);

        Friend last = Assert.Single(Assert.Single(again.Friends).Friends);
        Assert.Equal(["x", "y"], last.Friends.Select(friend => friend.Name).Order());
    }

    [Fact]
    public void Restore_SetThatNoItemLeadsOutOf_IsFilledBeforeTheHooksOfWhatHoldsIt()
    {
        Watch watch = new() { Next = new() { Seen = [new() { Name = "new" }] } };

        Watch again = StateSerializer.Restore<Watch>(StateSerializer.Save(watch));

        Assert.Equal(1, again.Next!.SeenByHook);
    }

    [Fact]
    public void Restore_RandomCircles_AreWhatTheyWere()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Friend[] friends = RandomFriends(new Random(seed));
            Friend again = Again(friends[0]);
            Assert.Equal(Text(friends[0]), Text(again));
            AssertFinds(again);
        }
    }

    [Fact]
    public void Restore_TwoOfOneNameInACircle_IsRefused()
    {
        Friend a = new() { Name = "a" };
        Friend b = new() { Name = "b", Friends = { a } };
        a.Friends.Add(b);
        a.Friends.Add(new() { Name = "c", Friends = { a } });
        byte[] blob = StateSerializer.Save(a);
        byte[] alike = [.. blob[..^4].Select(each => each == (byte)'c' ? (byte)'b' : each)];

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Friend>(Blobs.Seal("friend", alike)));

        Assert.Equal((StateErrorCode.DuplicateKey, "Friend.Friends"), (error.Code, error.Path));
    }

    [Fact]
    public void RestoreInto_RootOfACircle_FillsTheSetThatIsThere()
    {
        Friend a = new() { Name = "a" };
        a.Friends.Add(a);
        Friend target = new() { Name = "old", Friends = { new() { Name = "other" } } };
        HashSet<Friend> set = target.Friends;

        StateSerializer.RestoreInto(StateSerializer.Save(a), target);

        Assert.Same(set, target.Friends);
        Assert.Same(target, Assert.Single(set));
        Assert.Contains(target, set);
    }

    private static Friend Again(Friend friend) => StateSerializer.Restore<Friend>(StateSerializer.Save(friend));

    private static Friend[] RandomFriends(Random random)
    {
        Friend[] friends = [.. Enumerable.Range(0, random.Next(1, 7)).Select(i => new Friend { Name = $"{i}" })];
        Friend Any() => friends[random.Next(friends.Length)];
        Friend[] Some() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Any()).Distinct()];
        foreach (Friend friend in friends)
        {
            friend.Friends.UnionWith(Some());
            friend.Ranked.UnionWith(Some());
            foreach (Friend other in Some())
            {
                friend.Debts.TryAdd(other, random.Next(9));
                friend.Heirs.TryAdd(other, random.Next(2) == 0 ? null : Any());
                friend.Listed.Add(other);
            }

            friend.Badges = random.Next(2) == 0 ? null : [.. Some().Select(other => new Badge { Owner = other })];
            friend.Circle = random.Next(2) == 0 ? null : new("circle");
            friend.Circle?.Members.UnionWith(Some());
            friend.Known = random.Next(2) == 0 ? null : [.. Some()];
            friend.Met = random.Next(2) == 0 ? null : [.. Some()];
            friend.Row = random.Next(2) == 0 ? null : [.. Some(), null];
        }

        return friends;
    }

    /// <summary>All reachable objects by name. A name belongs to one object.</summary>
    private static string Text(Friend root)
    {
        Dictionary<string, Friend> met = [];
        List<string> lines = [];
        Queue<Friend> next = new([root]);
        string Name(Friend? friend)
        {
            if (friend is null)
            {
                return "-";
            }

            if (met.TryAdd(friend.Name, friend))
            {
                next.Enqueue(friend);
            }

            Assert.Same(met[friend.Name], friend);
            return friend.Name;
        }

        Name(root);
        while (next.TryDequeue(out Friend? friend))
        {
            lines.Add(string.Join(
                ';',
                [
                    friend.Name,
                    .. new IEnumerable<Friend?>?[] { friend.Friends, friend.Ranked, friend.Listed, friend.Circle?.Members, friend.Known, friend.Row, friend.Debts.Keys, friend.Heirs.Values }
                        .Select(each => each is null ? "null" : string.Join(',', each.Select(Name))),
                    string.Join(',', (friend.Met ?? []).Select(Name).Order()),
                    string.Join(',', friend.Debts.Values),
                    string.Join(',', (friend.Badges ?? []).Select(badge => Name(badge.Owner))),
                ]));
        }

        return string.Join('\n', lines.Order());
    }

    private static void AssertFinds(Friend root)
    {
        HashSet<Friend> met = [];
        Queue<Friend> next = new([root]);
        while (next.TryDequeue(out Friend? friend))
        {
            if (met.Add(friend))
            {
                Assert.All(friend.Friends, other => Assert.Contains(other, friend.Friends));
                Assert.All(friend.Debts.Keys, other => Assert.True(friend.Debts.ContainsKey(other)));
                Assert.All(friend.Ranked, other => Assert.Contains(other, friend.Ranked));
                Assert.All(friend.Heirs.Keys, other => Assert.True(friend.Heirs.ContainsKey(other)));
                Assert.All(friend.Listed, other => Assert.Same(other, friend.Listed[other.Name]));
                Assert.All(friend.Badges ?? [], badge => Assert.Contains(badge, friend.Badges!));
                Assert.All(friend.Met ?? [], other => Assert.Contains(other, friend.Met!));
                Array.ForEach([.. friend.Friends, .. friend.Debts.Keys, .. friend.Known ?? [], .. friend.Listed], next.Enqueue);
            }
        }
    }
}
