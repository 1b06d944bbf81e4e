using System.Buffers;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>Compares restored states with the saved ones. A contender that loses data is not measured.</summary>
internal static class RoundTrip
{
    /// <summary>Checks all contenders of some workloads.</summary>
    /// <returns>1 if a contender restores a different state.</returns>
    public static int Run(IReadOnlyList<IWorkload> workloads)
    {
        int failures = 0;
        foreach (IWorkload workload in workloads)
        {
            Contender[] contenders = workload.Contenders();
            string[] errors = [.. contenders.Select(contender => Error(workload, contender)).OfType<string>()];
            foreach (string error in errors)
            {
                Console.Error.WriteLine($"error: {error}");
            }

            Console.WriteLine($"{workload.Name}: {contenders.Length - errors.Length} of {contenders.Length} contenders give back the state");
            failures += errors.Length;
        }

        return failures == 0 ? 0 : 1;
    }

    /// <summary>The fault of a contender's restored state, or null.</summary>
    public static string? Error(IWorkload workload, Contender contender)
    {
        string expected = workload.Json;
        string actual;
        try
        {
            ArrayBufferWriter<byte> buffer = new();
            contender.Save(buffer);
            actual = contender.Json(contender.Restore(buffer.WrittenSpan.ToArray()));
        }
        catch (Exception exception)
        {
            return $"{contender.Name} failed on the state '{workload.Name}': {exception.GetBaseException().Message}";
        }

        if (actual == expected)
        {
            return null;
        }

        int place = expected.AsSpan().CommonPrefixLength(actual);
        return $"{contender.Name} does not give back the state '{workload.Name}': ...{Excerpt(expected, place)} became ...{Excerpt(actual, place)}";
    }

    private static string Excerpt(string text, int place)
    {
        int start = Math.Max(0, place - 40);
        return text.Substring(start, Math.Min(80, text.Length - start));
    }
}
