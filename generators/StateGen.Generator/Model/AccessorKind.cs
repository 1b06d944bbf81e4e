namespace StateGen.Generator.Model;

/// <summary>Specifies the target of an accessor.</summary>
internal enum AccessorKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>The field in which each state type keeps layers of a newer version.</summary>
    UnknownLayers,

    /// <summary>A method.</summary>
    Method,
}
