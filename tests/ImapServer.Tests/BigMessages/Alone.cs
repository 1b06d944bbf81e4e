namespace ImapServer.Tests.LargeMessageCache;

/// <summary>Tests that measure allocations or waits of the process. No other tests run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
