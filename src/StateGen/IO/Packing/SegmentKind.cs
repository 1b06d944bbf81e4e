namespace StateGen.IO.Packing;

/// <summary>Specifies the encoding of a segment of packed integers, which is in the low two bits of its first byte.</summary>
internal enum SegmentKind : byte
{
    /// <summary>A block: the minimum value, then the difference of each value to it, in the bits of the width.</summary>
    Values,

    /// <summary>A block: the minimum delta, then the difference of each delta to it, in the bits of the width.</summary>
    Deltas,

    /// <summary>A delta, and the number of values with this delta to the previous value.</summary>
    Progression,

    /// <summary>Ranges of consecutive values if the width is 0, and a block of varints if it is 1.</summary>
    Other,
}
