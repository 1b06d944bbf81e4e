namespace StateGen.Testing.Types;

/// <summary>How a user is seen.</summary>
public enum Presence : byte
{
    /// <summary>Is there.</summary>
    Online,

    /// <summary>Is not there.</summary>
    Away,

    /// <summary>Does not want to be seen.</summary>
    Hidden,
}
