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

/// <summary>Random values of simple library types, such as <see cref="Uri"/> and <see cref="BigInteger"/>.</summary>
internal static class RandomScalars
{
    private static readonly TimeZoneInfo[] Zones =
    [
        .. new[] { "UTC", "Europe/Berlin", "America/St_Johns", "Etc/GMT+5", "US/Eastern", "America/New_York", "Eastern Standard Time", "Etc/UTC" }
            .Select(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc),
    ];

    /// <summary>Some cultures, if the system has them. In invariant mode it has only the invariant culture.</summary>
    private static readonly CultureInfo[] Cultures =
    [
        CultureInfo.InvariantCulture,
        .. CultureInfo.GetCultures(CultureTypes.AllCultures).Where(culture => culture.Name is "de-DE" or "en-US" or "zh-Hant-TW" or "tr-TR"),
    ];

    private static readonly Uri[] Uris =
    [
        new("http://example.com"), new("http://example.com/"), new("HTTP://EXAMPLE.com:80"), new("http://example.com/%7Ea"), new("http://example.com/~a"), new("HTTP://Example.COM:80/a b?ä#ü"), new("mailto:someone@example.com"), new("urn:isbn:0451450523"),
        new("", UriKind.Relative), new("/root", UriKind.Relative), new("../up?x=%20#y", UriKind.Relative), new("file:///etc/hosts"), new("http://[::1]/"),
    ];

    public static object? Next(Random random, Type type) => type switch
    {
        _ when type == typeof(BigInteger) => Big(random),
        _ when type == typeof(Complex) => new Complex(Double(random), Double(random)),
        _ when type == typeof(Version) => Version(random),
        _ when type == typeof(Uri) => Uris[random.Next(Uris.Length)],
        _ when type == typeof(TimeZoneInfo) => Zones[random.Next(Zones.Length)],
        _ when type == typeof(CultureInfo) => Cultures[random.Next(Cultures.Length)],
        _ when type == typeof(IPAddress) => Address(random),
        _ when type == typeof(IPEndPoint) => new IPEndPoint(Address(random), random.Next(0x10000)),
        _ when type == typeof(IPNetwork) => IPNetwork.Parse(Pick(random, "0.0.0.0/0", "10.0.0.0/8", "192.168.1.1/32", "::/0", "2001:db8::/32")),
        _ when type == typeof(BitArray) => Bits(random),
        _ when type == typeof(System.Drawing.Point) => new System.Drawing.Point(Int(random), Int(random)),
        _ when type == typeof(Size) => new Size(Int(random), Int(random)),
        _ when type == typeof(Rectangle) => new Rectangle(Int(random), Int(random), Int(random), Int(random)),
        _ when type == typeof(PointF) => Floats<PointF>(random),
        _ when type == typeof(SizeF) => Floats<SizeF>(random),
        _ when type == typeof(RectangleF) => Floats<RectangleF>(random),
        _ when type == typeof(DnsEndPoint) => new DnsEndPoint(Pick(random, "a", "example.com", "ä.de"), random.Next(0x10000)),
        _ when type == typeof(Index) => RandomIndex(random),
        _ when type == typeof(Range) => new Range(RandomIndex(random), RandomIndex(random)),
        _ when type == typeof(BitVector32) => new BitVector32(random.Next() << random.Next(32)),
        _ when type == typeof(NameValueCollection) => Names(random),
        _ when type == typeof(JsonElement) => JsonElement.Parse(Json(random)),
        _ when type == typeof(JsonDocument) => JsonDocument.Parse(Json(random)),
        _ when type == typeof(StringBuilder) => new StringBuilder(RandomValues.Text(random, 3)),
        _ when type == typeof(Vector2) => Floats<Vector2>(random),
        _ when type == typeof(Vector3) => Floats<Vector3>(random),
        _ when type == typeof(Vector4) => Floats<Vector4>(random),
        _ when type == typeof(Quaternion) => Floats<Quaternion>(random),
        _ when type == typeof(Plane) => Floats<Plane>(random),
        _ when type == typeof(Matrix3x2) => Floats<Matrix3x2>(random),
        _ when type == typeof(Matrix4x4) => Floats<Matrix4x4>(random),
        _ => null,
    };

    private static double Double(Random random) => (double)RandomValues.Number(random, typeof(double));

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static BigInteger Big(Random random)
    {
        byte[] bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        return new BigInteger(bytes) >> random.Next(300);
    }

    private static Version Version(Random random)
    {
        int[] parts = [.. Enumerable.Range(0, 4).Select(_ => random.Next(2) == 0 ? random.Next(3) : random.Next() + 1)];
        return random.Next(3) switch
        {
            0 => new(parts[0], parts[1]),
            1 => new(parts[0], parts[1], parts[2]),
            _ => new(parts[0], parts[1], parts[2], parts[3]),
        };
    }

    private static IPAddress Address(Random random)
    {
        if (random.Next(4) == 0)
        {
            // A new object, as a restore makes it: IPAddress.Loopback is of a derived type.
            IPAddress loopback = new(IPAddress.Loopback.GetAddressBytes());
            return random.Next(2) == 0 ? loopback : loopback.MapToIPv6();
        }

        byte[] bytes = new byte[random.Next(2) == 0 ? 4 : 16];
        random.NextBytes(bytes);
        return bytes.Length == 4
            ? new(bytes)
            : new(bytes, random.Next(2) == 0 ? 0 : random.NextInt64(1L + uint.MaxValue));
    }

    private static Index RandomIndex(Random random) => new(random.Next() >> random.Next(32), fromEnd: random.Next(2) == 0);

    private static int Int(Random random) => (int)RandomValues.Number(random, typeof(int));

    private static NameValueCollection Names(Random random)
    {
        NameValueCollection names = [];
        for (int i = random.Next(4); i > 0; i--)
        {
            names.Add(RandomValues.Text(random, 2), RandomValues.Text(random, 2));
        }

        return names;
    }

    private static string Json(Random random) => Pick(
        random, "null", "1.00", "-0", "1e400", "\"\"", "\"\\ud800\"", "\"\u65e5\u672c\"", "[]", "{}", "[ 1, [true,false],\n{}]", "{\"a\" : {\"a\":1,\"a\":2} }");

    private static BitArray Bits(Random random)
    {
        BitArray bits = new(random.Next(70));
        for (int i = 0; i < bits.Count; i++)
        {
            bits[i] = random.Next(2) == 0;
        }

        return bits;
    }

    /// <summary>A vector or matrix of random floats.</summary>
    private static object Floats<T>(Random random)
        where T : unmanaged
    {
        T value = default;
        foreach (ref float part in MemoryMarshal.Cast<T, float>(new Span<T>(ref value)))
        {
            part = (float)RandomValues.Number(random, typeof(float));
        }

        return value;
    }
}
