namespace Imap.Protocol;

/// <summary>The octets of a message with CRLF line ends, in memory or not. They never change, and any number of threads can read them.</summary>
public abstract class OctetSource
{
    private object? _findings;

    /// <summary>The number of octets.</summary>
    public abstract long Length { get; }

    /// <summary>All octets, if they are in memory already.</summary>
    public virtual ReadOnlyMemory<byte>? Memory => default(ReadOnlyMemory<byte>?);

    /// <summary>A cache for derived data about the message, for the code that set it; <see langword="null"/> at first.</summary>
    internal object? Findings
    {
        get => Volatile.Read(ref _findings);
        set => Volatile.Write(ref _findings, value);
    }

    /// <summary>Begins to read.</summary>
    /// <exception cref="IOException">The message is gone, or cannot be read.</exception>
    public abstract OctetReader Open();
}
