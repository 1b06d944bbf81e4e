using System.Collections;
using System.Collections.Specialized;
using System.Drawing;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StateGen.Testing.Values;

/// <summary>Shrinks values without parts: gives smaller ones, the smallest first.</summary>
internal static class ScalarShrinker
{
    /// <summary>Gives the smaller values, never the value itself.</summary>
    public static IEnumerable<object> Shrink(object value)
    {
        string? bits = BitText.Of(value);
        object[] zero = value.GetType().IsValueType ? [Activator.CreateInstance(value.GetType())!] : [];
        return zero.Length > 0 && BitText.Of(zero[0]) == bits ? [] : zero.Concat(Smaller(value)).Where(each => BitText.Of(each) != bits);
    }

    private static IEnumerable<object> Smaller(object value) => value switch
    {
        string text => Texts(text),
        StringBuilder text => Texts(text.ToString()).Select(each => new StringBuilder(each)),
        float or double or Half or decimal => NumberShrinker.Fractions(value),
        TimeSpan or TimeOnly or DateTime or DateTimeOffset => TimeShrinker.Shrink(value),
        Complex number => Pair(number.Real, number.Imaginary, (real, imaginary) => (object)new Complex(real, imaginary)),
        Vector2 floats => Parts<Vector2, float>(floats),
        Vector3 floats => Parts<Vector3, float>(floats),
        Vector4 floats => Parts<Vector4, float>(floats),
        Quaternion floats => Parts<Quaternion, float>(floats),
        Plane floats => Parts<Plane, float>(floats),
        Matrix3x2 floats => Parts<Matrix3x2, float>(floats),
        Matrix4x4 floats => Parts<Matrix4x4, float>(floats),
        PointF floats => Parts<PointF, float>(floats),
        SizeF floats => Parts<SizeF, float>(floats),
        RectangleF floats => Parts<RectangleF, float>(floats),
        System.Drawing.Point numbers => Parts<System.Drawing.Point, int>(numbers),
        Size numbers => Parts<Size, int>(numbers),
        Rectangle numbers => Parts<Rectangle, int>(numbers),
        Range range => Pair(range.Start, range.End, (start, end) => (object)new Range(start, end)),
        Version version => Versions(version),
        IPAddress address => Addresses(address),
        IPEndPoint point => Pair(point.Address, (ushort)point.Port, (address, port) => (object)new IPEndPoint(address, port)),
        DnsEndPoint point => Texts(point.Host).Where(host => host.Length > 0).Select(host => new DnsEndPoint(host, point.Port, point.AddressFamily))
            .Concat(Shrink((ushort)point.Port).Select(port => new DnsEndPoint(point.Host, (ushort)port, point.AddressFamily))),
        Uri uri => uri.OriginalString.Length > 0 ? [new Uri("", UriKind.Relative), new Uri("a", UriKind.Relative)] : [],
        BitArray bits => Bits(bits),
        NameValueCollection names => names.AllKeys.Select(key => Without(names, key)),
        JsonElement => [JsonElement.Parse("null")],
        JsonDocument => [JsonDocument.Parse("null")],
        TimeZoneInfo => [TimeZoneInfo.Utc],
        CultureInfo => [CultureInfo.InvariantCulture],
        _ => NumberShrinker.Integers(value),
    };

    private static IEnumerable<string> Texts(string text)
    {
        if (text.Length == 0)
        {
            yield break;
        }

        yield return "";
        if (text.Length > 1)
        {
            yield return text[..(text.Length / 2)];
            yield return text[(text.Length / 2)..];
            yield return text[1..];
            yield return text[..^1];
        }

        if (text.Any(letter => letter != 'a'))
        {
            yield return new string('a', text.Length);
        }
    }

    private static IEnumerable<object> Pair<TLeft, TRight>(TLeft left, TRight right, Func<TLeft, TRight, object> make)
        where TLeft : notnull
        where TRight : notnull =>
        Shrink(left).Select(each => make((TLeft)each, right)).Concat(Shrink(right).Select(each => make(left, (TRight)each)));

    /// <summary>Shrinks a struct of numbers, one number at a time.</summary>
    private static IEnumerable<object> Parts<T, TPart>(T value)
        where T : unmanaged
        where TPart : unmanaged
    {
        TPart[] parts = MemoryMarshal.Cast<T, TPart>(new ReadOnlySpan<T>(in value)).ToArray();
        return Enumerable.Range(0, parts.Length).SelectMany(i => Shrink(parts[i]).Select(part =>
        {
            TPart[] smaller = [.. parts];
            smaller[i] = (TPart)part;
            return (object)MemoryMarshal.Cast<TPart, T>(smaller)[0];
        }));
    }

    private static IEnumerable<object> Versions(Version version)
    {
        int[] parts = [.. new[] { version.Major, version.Minor, version.Build, version.Revision }.Where(part => part >= 0)];
        return (parts.Length > 2 ? [Of(parts[..^1])] : Array.Empty<object>())
            .Concat(Enumerable.Range(0, parts.Length).SelectMany(i => Shrink(parts[i]).Select(part => Of([.. parts[..i], (int)part, .. parts[(i + 1)..]]))));

        static object Of(int[] parts) => parts.Length switch
        {
            2 => new Version(parts[0], parts[1]),
            3 => new Version(parts[0], parts[1], parts[2]),
            _ => new Version(parts[0], parts[1], parts[2], parts[3]),
        };
    }

    /// <summary>Shrinks an address within its family, because a failure may depend on the family.</summary>
    private static IEnumerable<object> Addresses(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        yield return new IPAddress(new byte[bytes.Length]);
        if (bytes.Length == 16 && address.ScopeId != 0)
        {
            yield return new IPAddress(bytes);
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
            {
                byte[] smaller = [.. bytes];
                smaller[i] = 0;
                yield return bytes.Length == 16 ? new IPAddress(smaller, address.ScopeId) : new IPAddress(smaller);
            }
        }
    }

    private static IEnumerable<object> Bits(BitArray bits)
    {
        bool[] all = [.. bits.Cast<bool>()];
        if (all.Length > 0)
        {
            yield return new BitArray(0);
            yield return new BitArray(all[..(all.Length / 2)]);
            yield return new BitArray(all[..^1]);
        }

        if (Array.IndexOf(all, true) >= 0)
        {
            yield return new BitArray(all.Length);
        }
    }

    private static NameValueCollection Without(NameValueCollection names, string? key)
    {
        NameValueCollection smaller = new(names);
        smaller.Remove(key);
        return smaller;
    }
}
