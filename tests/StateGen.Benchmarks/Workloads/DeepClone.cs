using System.Runtime.InteropServices;

namespace StateGen.Benchmarks.Workloads;

/// <summary>What clones by hand share: copies of strings and collections, made in the fastest way that we know.</summary>
internal static class DeepClone
{
    /// <summary>Another string with the same text: a restored object shares no string with the saved one.</summary>
    public static string Text(string text) => new(text.AsSpan());

    /// <summary>A copy of a list of strings.</summary>
    public static List<string> Texts(List<string> texts)
    {
        List<string> copy = new(texts.Count);
        foreach (string text in texts)
        {
            copy.Add(Text(text));
        }

        return copy;
    }

    /// <summary>A copy of an array of values, whose memory is not cleared first.</summary>
    public static T[] Numbers<T>(T[] numbers)
        where T : struct
    {
        T[] copy = GC.AllocateUninitializedArray<T>(numbers.Length);
        numbers.AsSpan().CopyTo(copy);
        return copy;
    }

    /// <summary>A copy of a list of values.</summary>
    public static List<T> Numbers<T>(List<T> numbers)
        where T : struct
    {
        List<T> copy = new(numbers.Count);
        CollectionsMarshal.SetCount(copy, numbers.Count);
        CollectionsMarshal.AsSpan(numbers).CopyTo(CollectionsMarshal.AsSpan(copy));
        return copy;
    }

    /// <summary>A copy of a dictionary of values.</summary>
    public static Dictionary<string, T> Map<T>(Dictionary<string, T> map)
        where T : struct
    {
        Dictionary<string, T> copy = new(map.Count);
        foreach ((string key, T value) in map)
        {
            copy.Add(Text(key), value);
        }

        return copy;
    }

    /// <summary>A copy of a dictionary of strings.</summary>
    public static Dictionary<string, string> Map(Dictionary<string, string> map)
    {
        Dictionary<string, string> copy = new(map.Count);
        foreach ((string key, string value) in map)
        {
            copy.Add(Text(key), Text(value));
        }

        return copy;
    }
}
