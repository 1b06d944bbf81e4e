namespace Imap.Protocol;

/// <summary>The octets of a message with CRLF line ends, wherever they are. They never change; any number of threads may read.</summary>
public abstract class OctetSource
{
    private object? _findings;

    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>All of them, where they are in memory anyhow.</summary>
    public virtual ReadOnlyMemory<byte>? Memory => default(ReadOnlyMemory<byte>?);

    /// <summary>What was found out about the message, kept with it for who found it out; nothing where nothing was.</summary>
    internal object? Findings
    {
        get => Volatile.Read(ref _findings);
        set => Volatile.Write(ref _findings, value);
    }

    /// <summary>Begins to read.</summary>
    /// <exception cref="IOException">The message is gone, or cannot be read.</exception>
    public abstract OctetReader Open();
}
