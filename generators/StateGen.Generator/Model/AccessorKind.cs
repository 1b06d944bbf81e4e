namespace StateGen.Generator.Model;

/// <summary>What an accessor gives access to.</summary>
internal enum AccessorKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>The field that each state type has for layers of a newer version.</summary>
    UnknownLayers,

    /// <summary>A method.</summary>
    Method,
}
