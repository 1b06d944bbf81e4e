namespace StateGen.Generator.Model;

/// <summary>Specifies the kind of a type that gets a generated part.</summary>
internal enum DeclarationKind
{
    /// <summary>A class.</summary>
    Class,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>A record class.</summary>
    Record,

    /// <summary>A record struct.</summary>
    RecordStruct,

    /// <summary>An interface.</summary>
    Interface,
}
