using System.Text;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>The value of a sensitive member never appears in an error.</summary>
public sealed class SensitiveTests
{
    [Theory]
    [InlineData(0b001, "Vault.Password", StateErrorCode.OutOfRange)]
    [InlineData(0b010, "Vault.Pin", StateErrorCode.Rejected)]
    public void Restore_SensitiveValueThatIsRefused_IsNotTold(int presence, string path, StateErrorCode code)
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Vault>(Blob(presence)));

        Assert.Equal(code, error.Code);
        Assert.Equal(path, error.Path);
        Assert.DoesNotContain(Vault.Secret, error.ToString());
    }

    [Fact]
    public void Restore_OrdinaryValueThatIsRefused_IsToldAsItsFormatterTellsIt()
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Vault>(Blob(0b100)));
        Assert.Contains($"'{Vault.Secret}' was leaked.", error.Message);
    }

    [Fact]
    public void Restore_DamagedAnywhere_NeverTellsTheSecret()
    {
        byte[] body = StateSerializer.Save(new Vault { Password = "hunter2!", Pin = "hunter2?" })[..^4];
        for (int bit = 0; bit < 8 * body.Length; bit++)
        {
            byte[] damaged = [.. body];
            damaged[bit >> 3] ^= (byte)(1 << (bit & 7));
            if (StateSerializer.TryRestore<Vault>(Blobs.Seal("vault", damaged), out _, out StateFormatException? error) != StateOutcome.Ok)
            {
                Assert.DoesNotContain("hunter", error!.ToString());
            }
        }
    }

    private static byte[] Blob(int presence)
    {
        byte[] secret = Encoding.ASCII.GetBytes(Vault.Secret);
        return Blobs.Craft("vault", [(byte)presence, (byte)((secret.Length << 1) | 1), .. secret]);
    }
}
