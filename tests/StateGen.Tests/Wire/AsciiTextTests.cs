using System.Text;
using StateGen.IO;

namespace StateGen.Tests.Wire;

public sealed class AsciiTextTests
{
    /// <summary>Longer than every block size, so that each combination of blocks and overlaps occurs.</summary>
    private const int MaxLength = 70;

    [Fact]
    public void TryEncode_AnyLength_GivesTheBytesAndTouchesNoneBehind()
    {
        for (int length = 0; length <= MaxLength; length++)
        {
            string text = Text(length);
            byte[] bytes = new byte[length + 1];
            bytes[length] = 0xEE;

            Assert.True(AsciiText.TryEncode(text, ref bytes[0]));
            Assert.Equal(Encoding.ASCII.GetBytes(text), bytes[..length]);
            Assert.Equal(0xEE, bytes[length]);
        }
    }

    [Fact]
    public void TryEncode_OneCharacterAbove127_IsRefusedWhereverItStands()
    {
        foreach (char other in (char[])['\u0080', '\u0100', '\u8000', '\uD800', '\uFFFF'])
        {
            for (int length = 1; length <= MaxLength; length++)
            {
                byte[] bytes = new byte[length];
                for (int at = 0; at < length; at++)
                {
                    char[] text = Text(length).ToCharArray();
                    text[at] = other;
                    Assert.False(AsciiText.TryEncode(text, ref bytes[0]));
                }
            }
        }
    }

    [Fact]
    public void Decode_AnyLength_GivesTheText()
    {
        for (int length = 0; length <= MaxLength; length++)
        {
            string text = Text(length);
            byte[] bytes = Encoding.ASCII.GetBytes(text);

            Assert.True(AsciiText.IsValid(bytes));
            Assert.Equal(text, AsciiText.Decode(bytes));
        }
    }

    [Fact]
    public void IsValid_OneByteAbove127_IsFalseWhereverItStands()
    {
        for (int length = 1; length <= MaxLength; length++)
        {
            for (int at = 0; at < length; at++)
            {
                byte[] bytes = Encoding.ASCII.GetBytes(Text(length));
                bytes[at] |= 0x80;
                Assert.False(AsciiText.IsValid(bytes));
            }
        }
    }

    private static string Text(int length) =>
        string.Create(length, 0, static (text, _) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)((i * 37) & 0x7F);
            }
        });
}
