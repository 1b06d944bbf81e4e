namespace StateGen.Contracts;

/// <summary>
/// Marks a formatter whose bytes are those of the value in memory on a little-endian machine, every bit pattern a value:
/// many of them are copied at once. Internal, because what does not keep this promise corrupts memory.
/// </summary>
internal interface IRawFormatter;
