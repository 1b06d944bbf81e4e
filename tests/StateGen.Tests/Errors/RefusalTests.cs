using System.Text;
using StateGen.Tests.Errors.Refusals;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>An exception that user code throws during a restore becomes a <see cref="StateFormatException"/>, and reveals no secret.</summary>
public sealed class RefusalTests
{
    private const string Text = "0f68756e74657232";

    [Theory]
    [InlineData(1, Text, "Gate.Pin", StateErrorCode.Rejected)]
    [InlineData(2, Text, "Gate.Number", StateErrorCode.Rejected)]
    [InlineData(3, Text, "Gate.Told", StateErrorCode.Rejected)]
    [InlineData(4, Text, "Gate.Code", StateErrorCode.OutOfRange)]
    [InlineData(5, "01" + Text, "Gate.Made.Name", StateErrorCode.Rejected)]
    [InlineData(6, "05" + Text, "Gate.Names[0]", StateErrorCode.Rejected)]
    [InlineData(7, "03" + Text + "03", "Gate.Secrets[0]", StateErrorCode.Rejected)]
    [InlineData(8, "05" + Text, "Gate.Items[0]", StateErrorCode.Rejected)]
    [InlineData(9, "05" + Text, "Gate.Guard", StateErrorCode.Rejected)]
    [InlineData(10, Text, "Gate.Hook", StateErrorCode.Rejected)]
    [InlineData(11, "01" + Text, "Gate.Hidden.Name", StateErrorCode.Rejected)]
    public void Restore_ValueThatUserCodeRefuses_IsRejectedWithItsPlace(int id, string value, string path, StateErrorCode code)
    {
        byte[] blob = Blob(id, value);

        Assert.Equal(StateOutcome.Corrupt, StateSerializer.TryRestore<Gate>(blob, out _, out StateFormatException? error));

        Assert.Equal(code, error!.Code);
        Assert.StartsWith(path, error.Path);
        Assert.InRange(error.Offset, 1, blob.Length - 4);
        bool isSensitive = id is 1 or 4 or 7 or 11;
        Assert.Equal(isSensitive, !error.ToString().Contains(Refusal.Secret) && error.InnerException is null);
        Assert.Equal(error.Message, Assert.Throws<StateFormatException>(() => StateSerializer.RestoreInto(blob, new Gate())).Message);
    }

    [Fact]
    public void Restore_BoundedValueThatASetterRefuses_IsRejected()
    {
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Gate>(Blob(12, "03")));
        Assert.Equal((StateErrorCode.Rejected, "Gate", 1), (error.Code, error.Path, error.Offset));
        Assert.IsType<OverflowException>(error.InnerException);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 10)]
    [InlineData(4, 5)]
    public void Restore_RefusalBesideASecret_TellsNeither(int secret, int refused)
    {
        // The message could show the refused value, but user code may have computed it from the secret next to it.
        (int first, int second) = (Math.Min(secret, refused), Math.Max(secret, refused));
        string ok = "0331";
        string Value(int id) => (id == 5 ? "01" : "") + (id == refused ? Text : ok);
        byte[] body = [.. Presence(first, second), .. Convert.FromHexString(Value(first) + Value(second))];
        StateFormatException error = Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Gate>(Blobs.Craft("gate", body)));
        Assert.Equal(StateErrorCode.Rejected, error.Code);
        Assert.Null(error.InnerException);
        Assert.DoesNotContain(Refusal.Secret, error.ToString());
    }

    [Fact]
    public void Restore_AnyDamage_GivesNoOtherException()
    {
        Gate gate = new() { Pin = "1", Number = "2", Told = "t", Code = "c", Made = new("m"), Names = { "n", Refusal.Secret[..^1] }, Items = ["i"], Hook = "h", Level = 3 };
        byte[] body = StateSerializer.Save(gate)[..^4];
        Random random = new(1);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. body];
            for (int each = random.Next(1, 4); each > 0; each--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            if (StateSerializer.TryRestore<Gate>(Blobs.Seal("gate", damaged), out _, out StateFormatException? error) != StateOutcome.Ok)
            {
                Assert.StartsWith("Gate", error!.Path);
            }
        }
    }

    private static byte[] Blob(int id, string value) => Blobs.Craft("gate", [.. Presence(id), .. Convert.FromHexString(value)]);

    /// <summary>The presence bits, in the order of the wire: the bounded level is first.</summary>
    private static byte[] Presence(params int[] ids)
    {
        int bits = ids.Sum(id => 1 << (id % 12));
        return [(byte)bits, (byte)(bits >> 8)];
    }
}
