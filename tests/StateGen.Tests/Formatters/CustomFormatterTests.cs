using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Formatters;

/// <summary>Custom formatters, on a member and on the assembly.</summary>
public sealed class CustomFormatterTests
{
    private static Invoice Invoice() => new()
    {
        Total = new Money(1234, "EUR"),
        Lines = [new Money(1000, "EUR"), null, new Money(234, "CHF")],
        Taxes = new() { ["VAT"] = new Money(99, "EUR") },
        Due = TimeSpan.FromSeconds(90),
        Exact = TimeSpan.FromTicks(7),
        Paint = new Color(0xC0FFEE),
    };

    [Fact]
    public void Restore_OfSaved_IsTheSame() =>
        SameState.Assert(Invoice(), StateSerializer.Restore<Invoice>(StateSerializer.Save(Invoice())));

    [Fact]
    public void Save_UsesTheFormatterOfTheMember() =>
        // The presence bits of Due and of Paint, whose formatter never omits a value. Then 22 in one byte.
        Assert.Equal("0930 2d 01".Replace(" ", ""), Convert.ToHexStringLower(StateSerializer.Save(new Invoice { Due = TimeSpan.FromSeconds(22) })[..^4]));

    [Fact]
    public void Restore_OfWhatAFormatterRefuses_NamesTheMember()
    {
        byte[] blob = StateSerializer.Save(new Invoice { Lines = [new Money(1, "EUR"), new Money(2, "??")] });

        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Invoice>(blob));

        Assert.Equal((StateErrorCode.OutOfRange, "Invoice.Lines[1]"), (error.Code, error.Path));
        Assert.InRange(error.Offset, 1, blob.Length);
    }

    [Fact]
    public void Restore_OfAnyTruncationWithARightCheck_Throws()
    {
        byte[] blob = StateSerializer.Save(Invoice());
        for (int length = 2; length < blob.Length - 4; length++)
        {
            Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Invoice>(Blobs.Seal("invoice", blob.AsSpan(0, length))));
        }
    }
}
