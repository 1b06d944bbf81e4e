namespace StateGen.Generator.Model;

/// <summary>How generated code reaches a member of the object that it saves or restores.</summary>
internal enum AccessKind
{
    /// <summary>By its name.</summary>
    Direct,

    /// <summary>By its name, with the object seen as the base class that declares it: the type itself hides the name.</summary>
    ThroughBase,

    /// <summary>By calling an accessor.</summary>
    Accessor,
}
