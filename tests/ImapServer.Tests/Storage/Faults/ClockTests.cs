namespace ImapServer.Tests.Storage.Faults;

/// <summary>Clocks that are wrong: mailboxes can be made, and no UIDVALIDITY comes twice.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(2106, 2, 7)]
    [InlineData(2106, 2, 8)]
    [InlineData(2200, 1, 1)]
    [InlineData(9999, 12, 31)]
    [InlineData(1970, 1, 1)]
    [InlineData(1969, 12, 31)]
    [InlineData(1, 1, 1)]
    public void Create_WhateverTheClockSays_GivesEachItsUidValidity(int year, int month, int day)
    {
        var clock = new SteppingClock { Now = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero) };
        using var mail = new TemporaryMail(clock: clock);
        uint[] first = [mail.Inbox.UidValidity, mail.Account.Create("A").UidValidity, mail.Account.Create("B").UidValidity];
        clock.Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        uint third = mail.Account.Create("C").UidValidity;
        clock.Now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        mail.Account.Delete("A");
        uint again = mail.Account.Create("A").UidValidity;

        uint[] all = [.. first, third, again];
        Assert.DoesNotContain(0u, all);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(1u, mail.Account.Open("A").Append());
    }

    [Fact]
    public void Create_WithTheLastUidValidityTaken_BeginsAnew()
    {
        var clock = new SteppingClock { Now = DateTimeOffset.FromUnixTimeSeconds(uint.MaxValue) };
        using var mail = new TemporaryMail(clock: clock);
        Assert.Equal(uint.MaxValue, mail.Inbox.UidValidity);
        clock.Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        uint[] made = [.. Enumerable.Range(0, 5).Select(i => mail.Account.Create($"A{i}").UidValidity)];

        Assert.Equal(5, made.Distinct().Count());
        Assert.DoesNotContain(0u, made);
        Assert.DoesNotContain(uint.MaxValue, made);
    }

    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
