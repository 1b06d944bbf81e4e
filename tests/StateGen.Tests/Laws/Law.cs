using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace StateGen.Tests.Laws;

/// <summary>The number of times that each law is tried on each entry of the catalogue.</summary>
internal static class Law
{
    /// <summary>The environment variable LAW_RUNS sets the number. The default is 1,000.</summary>
    public static Config Config { get; } = Config.QuickThrowOnFailure
        .WithMaxTest(int.Parse(Environment.GetEnvironmentVariable("LAW_RUNS") ?? "1000", CultureInfo.InvariantCulture))
        .WithQuietOnSuccess(true);
}
