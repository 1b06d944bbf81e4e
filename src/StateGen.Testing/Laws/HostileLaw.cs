namespace StateGen.Testing.Laws;

/// <summary>Law 4: any other bytes give a <see cref="StateFormatException"/>, soon and without much memory.</summary>
internal sealed class HostileLaw<T>(StateTestOptions options)
    where T : IStateSerializable<T>
{
    /// <summary>What a restore may allocate before it has read anything.</summary>
    private const long BaseAllocation = 128 * 1024;

    /// <summary>What crafted bytes may ask for beyond their own number is known, and small.</summary>
    private static readonly StateLimits HostileLimits = new() { MaxExpansion = 64 * 1024 };

    /// <summary>Cuts the blob off anywhere, without and with a right check.</summary>
    public void Truncated(T state)
    {
        byte[] blob = StateSerializer.Save(state);
        for (int length = 0; length < blob.Length; length++)
        {
            AssertRefused(blob[..length], $"cut off after {length} bytes");
            if (length >= 2 && length < blob.Length - 4)
            {
                AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, blob.AsSpan(0, length)), $"cut off after {length} bytes, with a right check");
            }
        }
    }

    /// <summary>Flips each bit.</summary>
    public void Flipped(T state)
    {
        byte[] blob = StateSerializer.Save(state);
        for (int bit = 0; bit < 8 * blob.Length; bit++)
        {
            blob[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(blob, $"bit {bit % 8} of byte {bit / 8} flipped");
            blob[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    /// <summary>Puts a byte behind the blob, without and with a right check.</summary>
    public void Extended(T state)
    {
        byte[] blob = StateSerializer.Save(state);
        AssertRefused([.. blob, 0], "a byte more");
        StateFormatException error = AssertRefused(SealedBlob.Of(T.Layout.Name, [.. blob[..^4], 0]), "a byte more, with a right check");
        if (error.Code != StateErrorCode.TrailingBytes)
        {
            throw new StateLawException($"A byte more, with a right check: the error is {error.Code} and not {StateErrorCode.TrailingBytes}.", error);
        }
    }

    /// <summary>Replaces a few bytes by others, with a right check.</summary>
    public void Forged(T state, Random random)
    {
        byte[] body = StateSerializer.Save(state)[..^4];
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            body[random.Next(1, body.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
        }

        AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, body), "bytes replaced, with a right check");
    }

    /// <summary>Restores random bytes, and a body of random bytes with a right check.</summary>
    public void Random(byte[] bytes)
    {
        AssertRefused(bytes, "random bytes");
        AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, [.. SealedBlob.Head, .. bytes]), "a random body, with a right check");
    }

    /// <summary>Gives the blob the check of another type.</summary>
    public void OtherType(T state) =>
        AssertRefused(SealedBlob.Of(T.Layout.Name + "'", StateSerializer.Save(state).AsSpan()[..^4]), "the check of another type");

    private StateFormatException AssertRefused(byte[] blob, string what)
    {
        try
        {
            StateSerializer.Restore<T>(blob);
        }
        catch (StateFormatException error)
        {
            AssertTellsWhere(blob, error, what);
            return error;
        }
        catch (Exception error)
        {
            throw new StateLawException($"Hostile input ({what}) gave a {error.GetType().Name}: {Convert.ToHexString(blob)}", error);
        }

        throw new StateLawException($"Hostile input ({what}) was restored: {Convert.ToHexString(blob)}");
    }

    /// <summary>Crafted bytes may happen to be a state; then saving it gives a state that is the same.</summary>
    private void AssertRefusedOrWhole(byte[] blob, string what)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateFormatException? refused = null;
        T? state = default;
        try
        {
            state = StateSerializer.Restore<T>(blob, HostileLimits);
        }
        catch (StateFormatException error)
        {
            refused = error;
        }
        catch (Exception error)
        {
            throw new StateLawException($"Hostile input ({what}) gave a {error.GetType().Name}: {Convert.ToHexString(blob)}", error);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > BaseAllocation + (2 * HostileLimits.MaxExpansion) + (options.AllocationPerByte * (long)blob.Length))
        {
            throw new StateLawException($"Hostile input ({what}) of {blob.Length} bytes made it allocate {allocated} bytes: {Convert.ToHexString(blob)}");
        }

        if (refused is not null)
        {
            AssertTellsWhere(blob, refused, what);
        }
        else
        {
            StateComparison.AssertSame(state!, StateSerializer.Restore<T>(StateSerializer.Save(state!)), options, $"Hostile input ({what})");
        }
    }

    private static void AssertTellsWhere(byte[] blob, StateFormatException error, string what)
    {
        if (error.Offset < -1 || error.Offset > blob.Length || !error.Path.StartsWith(T.Layout.TypeName, StringComparison.Ordinal))
        {
            throw new StateLawException(
                $"Hostile input ({what}): the error says '{error.Path}' at byte {error.Offset}, which is no place: {Convert.ToHexString(blob)}", error);
        }
    }
}
