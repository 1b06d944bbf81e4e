namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>A request to a web server.</summary>
[State("log-record")]
public sealed partial class LogRecord
{
    [Member(1)] public LogAddress Address { get; set; }
    [Member(2)] public string Identity { get; set; } = "";
    [Member(3)] public string UserId { get; set; } = "";
    [Member(4)] public string Date { get; set; } = "";
    [Member(5)] public string Request { get; set; } = "";
    [Member(6)] public ushort Code { get; set; }
    [Member(7)] public ulong Size { get; set; }

    /// <summary>A deep clone by hand.</summary>
    public LogRecord Clone() => new()
    {
        Address = Address,
        Identity = new string(Identity.AsSpan()),
        UserId = new string(UserId.AsSpan()),
        Date = new string(Date.AsSpan()),
        Request = new string(Request.AsSpan()),
        Code = Code,
        Size = Size,
    };
}
