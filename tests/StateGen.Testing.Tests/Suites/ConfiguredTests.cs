using FsCheck.Fluent;
using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<Medal>]
public sealed partial class ConfiguredTests
{
    static partial void Configure(StateTestOptions options) => options.Member("Reason", Gen.Constant("configured")).MaxTest = 20;
}
