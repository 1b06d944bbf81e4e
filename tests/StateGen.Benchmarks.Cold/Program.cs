// Saves an idle IMAP session, or restores one, once, and prints the nanoseconds that it took and, of a saved one, the bytes:
//   stategen|memorypack save
//   stategen|memorypack restore BYTES_IN_BASE64
using System.Diagnostics;
using System.Globalization;
using MemoryPack;
using StateGen;
using StateGen.Benchmarks.Cold;
using StateGen.Benchmarks.Workloads.Imap;

// The session and the clock are there before anything is timed.
IdleSession session = IdleSession.Idle();
MemoryPackSession memoryPackSession = MemoryPackSession.Of(session);
byte[] blob = args is [_, "restore", string base64] ? Convert.FromBase64String(base64) : [];
long start = Stopwatch.GetTimestamp();
start = Stopwatch.GetTimestamp();
object? result = args switch
{
    ["stategen", "save"] => StateSerializer.Save(session),
    ["memorypack", "save"] => MemoryPackSerializer.Serialize(memoryPackSession),
    ["stategen", "restore", _] => StateSerializer.Restore<IdleSession>(blob),
    ["memorypack", "restore", _] => MemoryPackSerializer.Deserialize<MemoryPackSession>(blob),
    _ => null,
};
double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
if (result is null)
{
    Console.Error.WriteLine("error: say who (stategen or memorypack) does what (save, or restore with the bytes in base64)");
    return 2;
}

Console.WriteLine(nanoseconds.ToString(CultureInfo.InvariantCulture));
if (result is byte[] saved)
{
    Console.WriteLine(Convert.ToBase64String(saved));
}

return 0;
