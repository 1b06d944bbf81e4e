using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Versions;

/// <summary>Laws 2 and 3, between versions of the same types.</summary>
public sealed class VersionTests
{
    private static V3.Basket Newest() => new()
    {
        Number = 7,
        Items = { new V3.Item { Name = "tea", Count = 0, Notes = ["green"] }, new V3.Item { Name = "cup" } },
        Total = new V3.Price(12.50m, "CHF", Estimated: true),
        Coupon = "SPRING",
        Gift = true,
    };

    [Fact]
    public void Restore_OfOldBlob_GivesInitialValuesToNewMembers()
    {
        byte[] old = StateSerializer.Save(new V1.Basket { Number = 7, Items = { new V1.Item { Name = "tea" } }, Total = new V1.Price(3m) });

        V3.Basket basket = StateSerializer.Restore<V3.Basket>(old);

        Assert.Equal(7, basket.Number);
        Assert.Equal(1, Assert.Single(basket.Items).Count);
        Assert.Equal(new V3.Price(3m, "EUR", false), basket.Total);
        Assert.Null(basket.Coupon);
    }

    [Fact]
    public void Restore_OfNewBlob_GivesWhatTheOldVersionKnows()
    {
        V1.Basket basket = StateSerializer.Restore<V1.Basket>(StateSerializer.Save(Newest()));

        Assert.Equal(7, basket.Number);
        Assert.Equal(["tea", "cup"], basket.Items.Select(item => item.Name));
        Assert.Equal(12.50m, basket.Total.Amount);
    }

    [Fact]
    public void RoundTripThroughOldVersion_LosesNothing()
    {
        byte[] blob = StateSerializer.Save(Newest());

        byte[] throughV1 = StateSerializer.Save(StateSerializer.Restore<V1.Basket>(blob));
        byte[] throughBoth = StateSerializer.Save(StateSerializer.Restore<V2.Basket>(throughV1));

        SameState.Assert(Newest(), StateSerializer.Restore<V3.Basket>(throughV1));
        SameState.Assert(Newest(), StateSerializer.Restore<V3.Basket>(throughBoth));
    }

    [Fact]
    public void OldVersion_MayChangeWhatItKnows_AndKeepsTheRest()
    {
        V1.Basket basket = StateSerializer.Restore<V1.Basket>(StateSerializer.Save(Newest()));
        basket.Number = 8;
        basket.Items.RemoveAt(1);

        V3.Basket again = StateSerializer.Restore<V3.Basket>(StateSerializer.Save(basket));

        Assert.Equal(8, again.Number);
        Assert.Equal("green", Assert.Single(Assert.Single(again.Items).Notes!));
        Assert.Equal("CHF", again.Total.Currency);
        Assert.True(again.Gift);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void RoundTripOfManyStructsThroughOldVersion_LosesNothing(int withMarket)
    {
        V2.Ticker newest = new()
        {
            Quotes = [.. Enumerable.Range(0, 300).Select(i => new V2.Quote(i, i * 0.25, i >= 300 - withMarket ? $"market {i}" : null))],
        };

        V1.Ticker old = StateSerializer.Restore<V1.Ticker>(StateSerializer.Save(newest));
        Assert.Equal(newest.Quotes.Select(quote => (quote.Minute, quote.Price)), old.Quotes.Select(quote => (quote.Minute, quote.Price)));
        old.Quotes.Reverse();
        newest.Quotes.Reverse();

        SameState.Assert(newest, StateSerializer.Restore<V2.Ticker>(StateSerializer.Save(old)));
    }

    [Fact]
    public void Restore_ManyStructsOfOldBlob_GivesThem()
    {
        V1.Ticker old = new() { Quotes = [.. Enumerable.Range(0, 300).Select(i => new V1.Quote(i, i * 0.25))] };
        Assert.Equal(
            old.Quotes.Select(quote => new V2.Quote(quote.Minute, quote.Price, null)),
            StateSerializer.Restore<V2.Ticker>(StateSerializer.Save(old)).Quotes);
    }

    [Fact]
    public void TypeThatGrewPaysNothingUntilItsNewMembersAreUsed()
    {
        byte[] before = StateSerializer.Save(new V1.Order { Number = 7 });
        byte[] after = StateSerializer.Save(new V3.Order { Number = 7 });
        byte[] used = StateSerializer.Save(new V3.Order { Number = 7, Note = "" });

        Assert.Equal(before.Length, after.Length);
        Assert.Equal(before.Length + 2 + 1, used.Length);
    }

    [Fact]
    public void StructThatGotInitialValues_TakesThreeBytesInASlotThatWasEmpty()
    {
        byte[] before = StateSerializer.Save(new V1.Basket { Number = 7 });
        byte[] after = StateSerializer.Save(new V3.Basket { Number = 7 });
        byte[] used = StateSerializer.Save(new V3.Basket { Number = 7, Coupon = "" });

        // Its first layer, the length of the second, and the second. An empty slot would restore the initial values.
        Assert.Equal(before.Length + 3, after.Length);
        Assert.Equal(after.Length + 2 + 1, used.Length);
    }

    [Fact]
    public void RecordsThatCarryTheSameUnknownLayers_AreEqual()
    {
        byte[] blob = StateSerializer.Save(new V3.Price(1m, "CHF"));
        V1.Price first = StateSerializer.Restore<V1.Price>(blob);

        Assert.Equal(first, StateSerializer.Restore<V1.Price>(blob));
        Assert.NotEqual(first, new V1.Price(1m));
    }
}
