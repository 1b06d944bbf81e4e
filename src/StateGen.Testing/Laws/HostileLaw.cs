namespace StateGen.Testing.Laws;

/// <summary>Law 4: any other bytes cause a <see cref="StateFormatException"/>, within bounds of memory.</summary>
internal sealed class HostileLaw<T>(StateTestOptions options)
    where T : IStateSerializable<T>
{
    /// <summary>The number of bytes that a restore may allocate before it reads anything.</summary>
    private const long BaseAllocation = 128 * 1024;

    /// <summary>A small expansion limit, so that the bound of memory is small, too.</summary>
    private static readonly StateLimits HostileLimits = new() { MaxExpansion = 64 * 1024 };

    /// <summary>Truncates the blob at each length, without and with a valid checksum.</summary>
    public void Truncated(T state)
    {
        byte[] blob = StateSerializer.Save(state);
        for (int length = 0; length < blob.Length; length++)
        {
            AssertRefused(blob[..length], $"truncated to {length} bytes");
            if (length >= 2 && length < blob.Length - 4)
            {
                AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, blob.AsSpan(0, length)), $"truncated to {length} bytes, with a valid checksum");
            }
        }
    }

    /// <summary>Flips each bit of the blob.</summary>
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

    /// <summary>Appends a byte to the blob, without and with a valid checksum.</summary>
    public void Extended(T state)
    {
        byte[] blob = StateSerializer.Save(state);
        AssertRefused([.. blob, 0], "one byte appended");
        StateFormatException error = AssertRefused(SealedBlob.Of(T.Layout.Name, [.. blob[..^4], 0]), "one byte appended, with a valid checksum");
        if (error.Code != StateErrorCode.TrailingBytes)
        {
            throw new StateLawException($"Hostile input (one byte appended, with a valid checksum): expected {StateErrorCode.TrailingBytes}, got {error.Code}.", error);
        }
    }

    /// <summary>Replaces a few bytes, with a valid checksum.</summary>
    public void Forged(T state, Random random)
    {
        byte[] body = StateSerializer.Save(state)[..^4];
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            body[random.Next(1, body.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
        }

        AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, body), "bytes replaced, with a valid checksum");
    }

    /// <summary>Restores random bytes, and a random body with a valid checksum.</summary>
    public void Random(byte[] bytes)
    {
        AssertRefused(bytes, "random bytes");
        AssertRefusedOrWhole(SealedBlob.Of(T.Layout.Name, [.. SealedBlob.Head, .. bytes]), "a random body, with a valid checksum");
    }

    /// <summary>Gives the blob the checksum of another type.</summary>
    public void OtherType(T state) =>
        AssertRefused(SealedBlob.Of(T.Layout.Name + "'", StateSerializer.Save(state).AsSpan()[..^4]), "the checksum of another type");

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

    /// <summary>Forged bytes may be a valid state by chance. Then the state must survive a save and a restore.</summary>
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
            throw new StateLawException($"Hostile input ({what}) of {blob.Length} bytes allocated {allocated} bytes: {Convert.ToHexString(blob)}");
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
                $"Hostile input ({what}): the error has an invalid location, '{error.Path}' at byte {error.Offset}: {Convert.ToHexString(blob)}", error);
        }
    }
}
