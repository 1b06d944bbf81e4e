// Makes an idle IMAP session and saves it, or restores one, once, and prints the nanoseconds that it took and, of a saved one, the bytes:
//   stategen|memorypack save
//   stategen|memorypack restore BYTES_IN_BASE64
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using MemoryPack;
using StateGen;
using StateGen.Benchmarks.Cold;
using StateGen.Benchmarks.Workloads.Imap;

// Of the contenders nothing is there before the clock runs: a class of MemoryPack's enters itself when its first object is made, and
// with it the formatters of all types that MemoryPack knows.
byte[] blob = args is [_, "restore", string base64] ? Convert.FromBase64String(base64) : [];
_ = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).TotalNanoseconds;
long start = Stopwatch.GetTimestamp();
object? result = args switch
{
    ["stategen", "save"] => SaveStateGen(),
    ["memorypack", "save"] => SaveMemoryPack(),
    ["stategen", "restore", _] => RestoreStateGen(blob),
    ["memorypack", "restore", _] => RestoreMemoryPack(blob),
    _ => null,
};
double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
if (result is null)
{
    Console.Error.WriteLine("usage: (stategen or memorypack) (save, or restore with the bytes in base64)");
    return 2;
}

Console.WriteLine(nanoseconds.ToString(CultureInfo.InvariantCulture));
if (result is byte[] saved)
{
    Console.WriteLine(Convert.ToBase64String(saved));
}

return 0;

// Each by itself, so that compiling one does not touch the types of the other.
[MethodImpl(MethodImplOptions.NoInlining)]
static byte[] SaveStateGen() => StateSerializer.Save(IdleSession.Idle());

[MethodImpl(MethodImplOptions.NoInlining)]
static byte[] SaveMemoryPack() => MemoryPackSerializer.Serialize(MemoryPackSession.Idle());

[MethodImpl(MethodImplOptions.NoInlining)]
static object RestoreStateGen(byte[] blob) => StateSerializer.Restore<IdleSession>(blob);

[MethodImpl(MethodImplOptions.NoInlining)]
static object? RestoreMemoryPack(byte[] blob) => MemoryPackSerializer.Deserialize<MemoryPackSession>(blob);
