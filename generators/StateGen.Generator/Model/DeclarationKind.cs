namespace StateGen.Generator.Model;

/// <summary>The kind of a type that generated code adds a part to.</summary>
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
