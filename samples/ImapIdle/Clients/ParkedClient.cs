using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>All that is kept of a client but for its bytes, which are in the arena. 64 bytes.</summary>
internal struct ParkedClient
{
    /// <summary>Its socket; the first field, for the slab.</summary>
    internal int Socket;

    /// <summary>Its <see cref="ParkedConnection"/> as it came, members that we do not know included.</summary>
    internal uint State;
    internal int StateLength;

    /// <summary>The tag of its IDLE; none where it is in no IDLE, or where the tag is too long to be answered here.</summary>
    internal uint Tag;

    /// <summary>What it has sent and nobody has answered.</summary>
    internal uint Input;
    internal int InputLength;

    /// <summary>What did not fit into its socket.</summary>
    internal uint Output;
    internal ushort OutputLength;
    internal byte TagLength;

    internal ClientPhase Phase;
    internal byte ReasonNumber;
    internal ClientTraits Traits;
    internal ushort Generation;

    /// <summary>Its first watch, or -1.</summary>
    internal int FirstWatch;

    /// <summary>Its neighbours in the queue for the server, or -1.</summary>
    internal int QueueNext;
    internal int QueuePrevious;

    /// <summary>When it last sent something, and when it began to wait for the server: milliseconds of the loop's clock.</summary>
    internal long Heard;
    internal long Waiting;

    /// <summary>Why it has to go to the server.</summary>
    internal ParkedReason Reason
    {
        readonly get => (ParkedReason)ReasonNumber;
        set => ReasonNumber = (byte)value;
    }

    internal readonly bool Is(ClientTraits trait) => (Traits & trait) != 0;

    internal void Mark(ClientTraits trait, bool isSo) => Traits = isSo ? Traits | trait : Traits & ~trait;
}
