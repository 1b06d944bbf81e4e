namespace StateGen.Generator.Model;

/// <summary>Specifies how generated code accesses a member of the object that it saves or restores.</summary>
internal enum AccessKind
{
    /// <summary>By the member's name.</summary>
    Direct,

    /// <summary>By name, through the base class that declares the member, because the type itself hides the name.</summary>
    ThroughBase,

    /// <summary>By calling an accessor.</summary>
    Accessor,
}
