using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>The fixed-size part of a client, 64 bytes. Its variable-length data is in the arena.</summary>
internal struct HibernatedClient
{
    /// <summary>Its socket; the first field, for the slab.</summary>
    internal int Socket;

    /// <summary>Its <see cref="HibernatedConnection"/> as received, including unknown members.</summary>
    internal uint State;
    internal int StateLength;

    /// <summary>The tag of its IDLE; none outside of IDLE, or if the tag is too long to be answered here.</summary>
    internal uint Tag;

    /// <summary>Input that is not answered yet.</summary>
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

    /// <summary>The next and the previous client in the queue for the server, or -1.</summary>
    internal int QueueNext;
    internal int QueuePrevious;

    /// <summary>When it last sent something, and when it was queued for the server, in milliseconds of the loop's clock.</summary>
    internal long LastInput;
    internal long Waiting;

    /// <summary>Why it is queued for the server.</summary>
    internal ResumeReason Reason
    {
        readonly get => (ResumeReason)ReasonNumber;
        set => ReasonNumber = (byte)value;
    }

    internal readonly bool Is(ClientTraits trait) => (Traits & trait) != 0;

    internal void Mark(ClientTraits trait, bool isSo) => Traits = isSo ? Traits | trait : Traits & ~trait;
}
