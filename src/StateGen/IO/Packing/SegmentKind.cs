namespace StateGen.IO.Packing;

/// <summary>How a segment of packed integers is written: the low two bits of its first byte.</summary>
internal enum SegmentKind : byte
{
    /// <summary>A block: the minimum value, then what each value is above it, in as many bits as the width says.</summary>
    Values,

    /// <summary>A block: the minimum delta, then what the delta to each value is above it.</summary>
    Deltas,

    /// <summary>A delta and how often it is made.</summary>
    Progression,

    /// <summary>Ranges of consecutive values if the width is 0, or a block of varints if it is 1.</summary>
    Other,
}
