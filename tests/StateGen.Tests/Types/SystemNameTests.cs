using System.Globalization;
using System.Text;
using StateGen.Tests.Laws;
using StateGen.Tests.Types.Alikes;

namespace StateGen.Tests.Types;

/// <summary>Cultures and time zones restore only from their exact system names, because the runtime caches every other spelling.</summary>
public sealed class SystemNameTests
{
    [Theory]
    [InlineData("no such culture")]
    [InlineData("de\0DE")]
    [InlineData("de-DE-u-co-phonebk")]
    [InlineData("de-u-co-phonebk")]
    [InlineData("de-DE_phoneb")]
    [InlineData("en_US")]
    [InlineData("en-us")]
    [InlineData("EN-US")]
    [InlineData("root")]
    [InlineData("x-foo")]
    [InlineData("en-x-private")]
    [InlineData("de-")]
    [InlineData("de-AA")]
    [InlineData("qq-QQ")]
    [InlineData("en-US-FOO")]
    public void Restore_OtherNameOfACulture_IsRefused(string name) => AssertRefused(1, name);

    [Theory]
    [InlineData("Europe//Berlin")]
    [InlineData("Europe/./Berlin")]
    [InlineData("/Europe/Berlin")]
    [InlineData("Europe/Berlin/")]
    [InlineData("europe/berlin")]
    [InlineData("utc")]
    [InlineData(" UTC")]
    [InlineData("eastern standard time")]
    [InlineData("a/b/c/d")]
    [InlineData("../zoneinfo/UTC")]
    public void Restore_OtherSpellingOfATimeZone_IsRefused(string id) => AssertRefused(2, id);

    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    [InlineData("zh-Hant-TW")]
    [InlineData("en-US-POSIX")]
    [InlineData("es-419")]
    [InlineData("no")]
    public void Restore_NameOfACulture_IsRestoredWhereTheSystemHasIt(string name)
    {
        if (name.Length > 0 && HasNoCultures)
        {
            AssertRefused(1, name);
            return;
        }

        Assert.Equal(name, Again(new() { Culture = CultureInfo.GetCultureInfo(name) }).Culture!.Name);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("US/Eastern")]
    [InlineData("Eastern Standard Time")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+5")]
    public void Restore_IdOrAliasOfATimeZone_IsRestoredWhereTheSystemHasIt(string id)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone))
        {
            AssertRefused(2, id);
            return;
        }

        Assert.Equal(id, Again(new() { Zone = zone }).Zone!.Id);
    }

    [Fact]
    public void Restore_AllThatTheSystemLists_IsRestored()
    {
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            Assert.Equal(culture, Again(new() { Culture = culture }).Culture);
        }

        // The list also contains time zones that were found by another spelling.
        foreach (TimeZoneInfo zone in TimeZoneInfo.GetSystemTimeZones().Where(zone => !zone.Id.Contains("//", StringComparison.Ordinal)))
        {
            Assert.Equal(zone, Again(new() { Zone = zone }).Zone);
        }
    }

    [Fact]
    public void Save_WhatCannotBeRestored_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Whereabouts { Culture = CultureInfo.GetCultureInfo("de-DE-u-co-phonebk") }));
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Whereabouts { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe//Berlin") }));
    }

    /// <summary>Whether the runtime has no culture data, and creates a culture for any name.</summary>
    private static bool HasNoCultures => CultureInfo.GetCultures(CultureTypes.AllCultures).Length == 1;

    private static Whereabouts Again(Whereabouts state) => StateSerializer.Restore<Whereabouts>(StateSerializer.Save(state));

    private static void AssertRefused(int presence, string name)
    {
        byte[] text = Encoding.ASCII.GetBytes(name);
        byte[] blob = Blobs.Craft("whereabouts", [(byte)presence, (byte)((text.Length << 1) | 1), .. text]);
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Whereabouts>(blob));
        Assert.Equal((StateErrorCode.OutOfRange, presence == 1 ? "Whereabouts.Culture" : "Whereabouts.Zone"), (error.Code, error.Path));
    }
}
