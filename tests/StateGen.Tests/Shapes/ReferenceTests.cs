using StateGen.Tests.Catalogue;
using StateGen.Tests.Catalogue.Shapes;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Shapes;

/// <summary>Objects with preserved references.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Restore_ObjectThatRefersToItself_DoesSoAgain()
    {
        Room room = new() { Name = "hall" };
        room.Doors.Add(room);

        Room again = Copy(room);

        Assert.Same(again, again.Doors[0]);
    }

    [Fact]
    public void Restore_ObjectThatIsSharedByAll_IsOne()
    {
        Room hall = new() { Name = "hall" };
        Guest guest = new() { Room = hall };
        hall.Guests = new() { [1] = guest, [2] = guest, [3] = new() { Room = hall } };
        House house = new() { First = hall, Last = new() { Next = hall }, Guests = [guest, guest], Places = [hall, new Garden { House = hall }] };

        House again = Copy(house);

        Assert.Same(again.First, again.Last!.Next);
        Assert.Same(again.First, again.Guests![0].Room);
        Assert.Same(again.Guests[0], again.Guests[1]);
        Assert.Same(again.Guests[0], again.First!.Guests![1]);
        Assert.Same(again.First.Guests[1], again.First.Guests[2]);
        Assert.NotSame(again.First.Guests[1], again.First.Guests[3]);
        Assert.Same(again.First, again.Places[0]);
        Assert.Same(again.First, ((Garden)again.Places[1]!).House);
    }

    [Fact]
    public void Save_ObjectMetAgain_TakesOneByte()
    {
        Room room = new() { Name = "a room with quite a long name" };
        int once = StateSerializer.Save(new House { First = room }).Length;
        Assert.Equal(once + 1, StateSerializer.Save(new House { First = room, Last = room }).Length);
    }

    [Fact]
    public void Restore_ObjectsOfALaterLayer_AreOneAmongThemselves()
    {
        Bag bag = new() { Weight = 3 };
        Luggage again = Copy(new Luggage { Heaviest = bag, All = [new(), bag] });

        Assert.Same(again.Heaviest, again.All![1]);
    }

    [Fact]
    public void Restore_ObjectsThatOlderCodeCarriedAlong_AreWhatTheyWere()
    {
        Bag bag = new() { Weight = 3 };
        byte[] blob = StateSerializer.Save(new Luggage { Number = 1, Heaviest = bag, All = [bag] });
        OldLuggage old = StateSerializer.Restore<OldLuggage>(Blobs.Seal("old-luggage", blob[..^4]));
        old.Number = 2;
        byte[] saved = StateSerializer.Save(old);

        Luggage again = StateSerializer.Restore<Luggage>(Blobs.Seal("luggage", saved[..^4]));

        Assert.Equal(2, again.Number);
        Assert.Equal(3, again.Heaviest!.Weight);
        Assert.Same(again.Heaviest, again.All![0]);
    }

    [Fact]
    public void RestoreInto_RootWithIdentity_IsReferredToByWhatItHolds()
    {
        Room room = new() { Name = "hall" };
        room.Doors.Add(room);
        Room target = new() { Name = "old", Doors = { new Room() } };

        StateSerializer.RestoreInto(StateSerializer.Save(room), target);

        Assert.Same(target, Assert.Single(target.Doors));
        Assert.Equal("hall", target.Name);
    }

    [Fact]
    public void Save_ObjectOfTwoLaterLayers_IsRefusedAndNotDoubled()
    {
        Bag bag = new() { Weight = 3 };
        Rounds rounds = new() { All = [new() { Heaviest = bag }, new() { Heaviest = bag }] };

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(rounds));

        Assert.StartsWith("A Bag in a later layer (Since above 1) is also referenced from outside of that layer,", error.Message);
    }

    [Fact]
    public void Save_ObjectOfALaterLayerAndOfWhatHoldsIt_IsRefused()
    {
        Bag bag = new() { Weight = 3 };
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Rounds { All = [new() { Heaviest = bag }], Last = bag }));
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Rounds { First = bag, All = [new() { Heaviest = bag }] }));
    }

    [Fact]
    public void Save_ChainOf65_IsRefused() => Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(
        Enumerable.Range(0, 65).Aggregate((Room?)null, (next, _) => new Room { Next = next })!));

    [Theory]
    [InlineData("02 05", StateErrorCode.OutOfRange, "Room.Next, at byte 2: A reference points to object 2, but only 1 came before it.")]
    [InlineData("10 01 05", StateErrorCode.OutOfRange, "Room.View, at byte 2: A reference points to object 2, but only 1 came before it.")]
    [InlineData("10 01 01", StateErrorCode.OutOfRange, "Room.View, at byte 2: A reference points to object 0, but only 1 came before it.")]
    [InlineData("08 05 05 03", StateErrorCode.Malformed, "Room.Guests[0], at byte 4: A reference points to an object of another type.")]
    public void Restore_ReferenceToNothing_IsRefused(string body, StateErrorCode code, string message)
    {
        byte[] blob = Blobs.Craft("room", Convert.FromHexString(body.Replace(" ", "")));

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Room>(blob));

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    private static T Copy<T>(T value)
        where T : IStateSerializable<T>
    {
        T again = StateSerializer.Restore<T>(StateSerializer.Save(value));
        SameState.Assert(value, again);
        return again;
    }
}
