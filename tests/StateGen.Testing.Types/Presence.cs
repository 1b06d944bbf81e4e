namespace StateGen.Testing.Types;

/// <summary>The presence of a user.</summary>
public enum Presence : byte
{
    /// <summary>The user is online.</summary>
    Online,

    /// <summary>The user is away.</summary>
    Away,

    /// <summary>The user is online, but not visible to others.</summary>
    Hidden,
}
