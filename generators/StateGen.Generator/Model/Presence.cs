namespace StateGen.Generator.Model;

/// <summary>When a member is present, that is, when its value is written.</summary>
internal enum Presence
{
    /// <summary>The presence bit is the value: a truth value.</summary>
    Bit,

    /// <summary>When an integer is not zero.</summary>
    NotZero,

    /// <summary>When the formatter finds a bit set in it.</summary>
    NotDefault,

    /// <summary>When it is not null.</summary>
    NotNull,
}
