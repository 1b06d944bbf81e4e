using System.Globalization;
using ImapServer.Crash;

// Without arguments it kills the server 400 times and compares the result with the acknowledged changes.
return args switch
{
    [] => await CrashRun.RunAsync(400, Environment.TickCount, []),
    ["run", string kills] => await CrashRun.RunAsync(int.Parse(kills, CultureInfo.InvariantCulture), Environment.TickCount, []),
    ["run", string kills, string seed, .. string[] options] => await CrashRun.RunAsync(
        int.Parse(kills, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), options),
    _ => throw new ArgumentException($"No such part: {string.Join(' ', args)}."),
};
