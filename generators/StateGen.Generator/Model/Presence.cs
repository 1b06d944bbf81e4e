namespace StateGen.Generator.Model;

/// <summary>Specifies when a member is present, that is, when its value is written.</summary>
internal enum Presence
{
    /// <summary>The presence bit is the value: a Boolean.</summary>
    Bit,

    /// <summary>If the integer is not zero.</summary>
    NotZero,

    /// <summary>If the formatter does not treat the value as its default.</summary>
    NotDefault,

    /// <summary>If the value is not null.</summary>
    NotNull,
}
