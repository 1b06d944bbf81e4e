namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>Generates log records. The values, their order and their integer types are those of the Rust benchmark.</summary>
internal sealed class LogGenerator(Lcg64Xsh32 random)
{
    private static readonly string[] Users = ["-", "alice", "bob", "carmen", "david", "eric", "frank", "george", "harry"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] TimeZones =
        [.. Enumerable.Range(-12, 25).Select(static hours => $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}00")];

    private static readonly ushort[] Codes =
    [
        100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 306, 307, 308,
        400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
        425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
    ];

    private static readonly string[] Methods = ["GET", "POST", "PUT", "UPDATE", "DELETE"];

    private static readonly string[] Routes =
    [
        "/favicon.ico", "/css/index.css", "/css/font-awsome.min.css", "/img/logo-full.svg", "/img/splash.jpg", "/api/login",
        "/api/logout",
    ];

    private static readonly string[] Protocols = ["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"];

    /// <summary>So many records.</summary>
    public List<LogRecord> Next(int count)
    {
        // The length is drawn too, from a range of one.
        random.Below(1UL);
        List<LogRecord> records = new(count);
        for (int i = 0; i < count; i++)
        {
            records.Add(Next());
        }

        return records;
    }

    private LogRecord Next()
    {
        string date = $"{1 + random.Below(28)}/{random.Choose<string>(Months)}/{1970 + random.Below(52)}"
            + $":{random.Below(24)}:{random.Below(60)}:{random.Below(60)} {random.Choose<string>(TimeZones)}";
        string request = $"{random.Choose<string>(Methods)} {random.Choose<string>(Routes)} {random.Choose<string>(Protocols)}";
        return new LogRecord
        {
            Address = new LogAddress { X0 = NextByte(), X1 = NextByte(), X2 = NextByte(), X3 = NextByte() },
            Identity = "-",
            UserId = random.Choose<string>(Users),
            Date = date,
            Request = request,
            Code = random.Choose<ushort>(Codes),
            Size = random.Below(100_000_000UL),
        };
    }

    private byte NextByte() => (byte)random.NextUInt32();
}
