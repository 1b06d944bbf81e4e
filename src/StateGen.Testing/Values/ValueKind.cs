namespace StateGen.Testing.Values;

/// <summary>The kinds of nodes.</summary>
internal enum ValueKind
{
    /// <summary>A value that is compared as a whole, or null.</summary>
    Leaf,

    /// <summary>A collection whose items have an order.</summary>
    Sequence,

    /// <summary>A collection whose items have no order.</summary>
    Set,

    /// <summary>A collection of pairs of a key and a value.</summary>
    Map,

    /// <summary>A tuple or a key-value pair.</summary>
    Tuple,

    /// <summary>An object of a state type. Its parts are the values of its members.</summary>
    Object,

    /// <summary>A reference to an object that occurs earlier in the state.</summary>
    Reference,
}
