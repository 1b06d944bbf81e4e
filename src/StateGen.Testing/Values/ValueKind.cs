namespace StateGen.Testing.Values;

/// <summary>What a value is made of.</summary>
internal enum ValueKind
{
    /// <summary>It has no parts that are looked at; null is one of these.</summary>
    Leaf,

    /// <summary>A collection of items in their order.</summary>
    Sequence,

    /// <summary>A collection of items that have no order.</summary>
    Set,

    /// <summary>A collection of pairs of a key and a value.</summary>
    Map,

    /// <summary>A tuple or pair.</summary>
    Tuple,

    /// <summary>An object of a state type; its parts are the values of its members.</summary>
    Object,

    /// <summary>An object that stands elsewhere in the state as well.</summary>
    Reference,
}
