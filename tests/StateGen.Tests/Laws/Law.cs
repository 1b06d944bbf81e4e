using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace StateGen.Tests.Laws;

/// <summary>How often each law is tried on each entry of the catalogue.</summary>
internal static class Law
{
    /// <summary>1,000 times, or as often as LAW_RUNS says.</summary>
    public static Config Config { get; } = Config.QuickThrowOnFailure
        .WithMaxTest(int.Parse(Environment.GetEnvironmentVariable("LAW_RUNS") ?? "1000", CultureInfo.InvariantCulture))
        .WithQuietOnSuccess(true);
}
