using FsCheck;
using FsCheck.Fluent;

namespace StateGen.Tests.Laws;

/// <summary>How often each law is tried on each entry of the catalogue.</summary>
internal static class Law
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true);
}
