namespace ImapServer.Messages;

/// <summary>The octets of a message with CRLF line ends, wherever they are. They never change; any number of threads may read.</summary>
public abstract class OctetSource
{
    private MessagePart? _root;

    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>All of them, where they are in memory anyhow.</summary>
    public virtual ReadOnlyMemory<byte>? Memory => default(ReadOnlyMemory<byte>?);

    /// <summary>The message as the outermost part, if that was found out already; what has too many parts is not kept.</summary>
    internal MessagePart? Root
    {
        get => Volatile.Read(ref _root);
        set => Volatile.Write(ref _root, value);
    }

    /// <summary>Begins to read.</summary>
    /// <exception cref="IOException">The message is gone, or cannot be read.</exception>
    public abstract OctetReader Open();
}
