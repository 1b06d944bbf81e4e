namespace StateGen.Tests.Wire;

/// <summary>Integers as they occur in sessions, and random ones. They are the same in every run.</summary>
internal static class IntegerSamples
{
    private static readonly int[] Lengths = [8, 9, 15, 16, 17, 21, 40, 127, 128, 129, 136, 255, 256, 300, 1000, 2500];

    /// <summary>All samples.</summary>
    public static IEnumerable<long[]> All()
    {
        foreach (int length in Lengths)
        {
            Random random = new(length);
            for (int bits = 0; bits <= 64; bits++)
            {
                long mask = bits == 0 ? 0 : (long)(ulong.MaxValue >> (64 - bits));
                yield return Make(length, _ => random.NextInt64(long.MinValue, long.MaxValue) & mask);
                yield return Make(length, _ => -(random.NextInt64(long.MinValue, long.MaxValue) & mask));
                long value = random.Next();
                yield return Make(length, _ => value += random.NextInt64(long.MinValue, long.MaxValue) & mask);
            }

            foreach (long step in (long[])[0, 1, 2, -1, 1000, int.MaxValue, long.MaxValue, long.MinValue])
            {
                yield return Progression(length, 0, step);
                yield return Progression(length, long.MaxValue - 3, step);
                yield return Progression(length, int.MinValue + 3, step);
            }

            // Ranges of consecutive integers; mostly small values; a progression that begins in the middle.
            long last = 0;
            yield return Make(length, _ => last += random.Next(10) == 0 ? random.Next(2, 300) : 1);
            yield return Make(length, _ => random.Next(20) == 0 ? random.NextInt64() : random.Next(100));
            yield return Make(length, i => i < length / 2 ? random.Next() : 3 * i);

            // Deltas that are packed in the same way for some blocks and then not: shorter than all before, wider, back, and past the largest value.
            foreach (long start in (long[])[1, long.MaxValue - (500 * length), int.MaxValue - (500 * length)])
            {
                long offset = start;
                yield return Make(length, i => offset += (i % 450) switch
                {
                    449 => -5,
                    > 440 => random.Next(1, 3),
                    > 390 => random.Next(2, 5000),
                    _ => random.Next(40, 1040),
                });
            }

            // Deltas far from 0 that need few bits above the minimum, then deltas whose minimum can be 0, and deltas in whole words.
            foreach (long start in (long[])[1, 1 << 20, 1L << 40])
            {
                long offset = start;
                yield return Make(length, i => offset += i % 700 < 400 ? (1 << 24) + random.Next(500) : random.Next(2, 600));
                offset = start;
                yield return Make(length, i => offset += (i % 450) switch
                {
                    449 => 1L << 33,
                    448 => 1,
                    _ => random.Next(2, int.MaxValue),
                });
            }
        }
    }

    private static long[] Progression(int length, long first, long step) => Make(length, i => first + (i * step));

    private static long[] Make(int length, Func<int, long> value)
    {
        long[] values = new long[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = value(i);
        }

        return values;
    }
}
