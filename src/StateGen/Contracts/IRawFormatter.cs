namespace StateGen.Contracts;

/// <summary>
/// Marks a formatter that writes the bytes of a value as they are in memory on a little-endian machine, so that collections are copied at
/// once. Every bit pattern must be a valid value. The interface is internal because a formatter without this property would corrupt memory.
/// </summary>
internal interface IRawFormatter;
