namespace StateGen.Benchmarks.Workloads.Log;

/// <summary>An IPv4 address, byte by byte as the Rust benchmark has it.</summary>
[State("log-address")]
public partial struct LogAddress
{
    [Member(1)] public byte X0 { get; set; }
    [Member(2)] public byte X1 { get; set; }
    [Member(3)] public byte X2 { get; set; }
    [Member(4)] public byte X3 { get; set; }
}
