namespace ImapServer.Tests.LargeMessageCache;

/// <summary>Tests that measure what the process allocates, or how long it makes somebody wait: no others run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
