namespace StateGen.Handoff.Protocol;

/// <summary>A frame to be written.</summary>
internal sealed class OutgoingFrame(FrameKind kind, ulong id, byte[] bytes, int descriptor = -1)
{
    internal FrameKind Kind { get; } = kind;
    internal ulong Id { get; } = id;

    /// <summary>The length, and the blob.</summary>
    internal byte[] Bytes { get; } = bytes;

    /// <summary>The attached descriptor; -1 if there is none or it is sent.</summary>
    internal int Descriptor { get; set; } = descriptor;

    /// <summary>The number of written bytes.</summary>
    internal int Written { get; set; }

    /// <summary>Whether the other end will see of it.</summary>
    internal bool HasBegun => Written > 0 || (Kind == FrameKind.Offer && Descriptor < 0);
}
