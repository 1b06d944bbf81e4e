using System.Globalization;
using System.Net.Sockets;
using StateGen;

namespace ImapIdle.Protocol;

/// <summary>The figures of an imap-idle.</summary>
[State("imap-idle-status", Version = 1)]
public sealed partial class IdleStatus
{
    /// <summary>The id of the process.</summary>
    [Member(1)]
    public int ProcessId { get; set; }

    /// <summary>Connections held now.</summary>
    [Member(2)]
    public int Hibernating { get; set; }

    /// <summary>Of these: in IDLE.</summary>
    [Member(3)]
    public int InIdle { get; set; }

    /// <summary>The number that is queued for the server or being handed over to it.</summary>
    [Member(4)]
    public int Resuming { get; set; }

    /// <summary>Listening sockets held now.</summary>
    [Member(5)]
    public int Listeners { get; set; }

    /// <summary>Whether a server is connected.</summary>
    [Member(6)]
    public bool HasServer { get; set; }

    /// <summary>Paths watched now, each once for all connections that watch it.</summary>
    [Member(7)]
    public int Watches { get; set; }

    /// <summary>The number of hibernated connections since the start.</summary>
    [Member(8)]
    public long Taken { get; set; }

    /// <summary>The number of refused connections since the start: above a limit, or with paths that cannot be watched.</summary>
    [Member(9)]
    public long Refused { get; set; }

    /// <summary>The number of connections resumed since the start because of input.</summary>
    [Member(10)]
    public long ResumedByInput { get; set; }

    /// <summary>... because of a change.</summary>
    [Member(11)]
    public long ResumedByChange { get; set; }

    /// <summary>... because imap-idle ended.</summary>
    [Member(12)]
    public long ResumedByEnd { get; set; }

    /// <summary>Offers to the server that failed and were repeated.</summary>
    [Member(13)]
    public long Retries { get; set; }

    /// <summary>DONE and IDLE answered without the server.</summary>
    [Member(14)]
    public long Answered { get; set; }

    /// <summary>Signs of life sent.</summary>
    [Member(15)]
    public long StillHere { get; set; }

    /// <summary>Clients sent away with BYE.</summary>
    [Member(16)]
    public long Byes { get; set; }

    /// <summary>Connections that the client closed or lost.</summary>
    [Member(17)]
    public long Closed { get; set; }

    /// <summary>Private memory in bytes: <c>Private_Clean</c> and <c>Private_Dirty</c> of <c>smaps_rollup</c>.</summary>
    [Member(18)]
    public long PrivateMemory { get; set; }

    /// <summary>Open descriptors.</summary>
    [Member(19)]
    public int Descriptors { get; set; }

    /// <summary>Reads the status of the imap-idle of a runtime directory.</summary>
    /// <exception cref="SocketException">No imap-idle is running.</exception>
    /// <exception cref="StateFormatException">The answer cannot be read.</exception>
    public static IdleStatus Ask(RuntimeDirectory directory)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.ReceiveTimeout = 10_000;
        socket.Connect(new UnixDomainSocketEndPoint(directory.StatusSocket));
        var answer = new MemoryStream();
        byte[] buffer = new byte[1024];
        while (socket.Receive(buffer) is var length and > 0)
        {
            answer.Write(buffer, 0, length);
        }

        return StateSerializer.Restore<IdleStatus>(answer.ToArray());
    }

    /// <summary>One figure in each line: a name, a space, a number.</summary>
    public override string ToString()
    {
        (string Name, long Value)[] figures =
        [
            ("process_id", ProcessId), ("hibernating", Hibernating), ("hibernating_in_idle", InIdle), ("resuming", Resuming),
            ("listeners", Listeners), ("has_server", HasServer ? 1 : 0), ("watches", Watches), ("taken", Taken),
            ("refused", Refused), ("resumed_by_input", ResumedByInput), ("resumed_by_change", ResumedByChange),
            ("resumed_by_end", ResumedByEnd), ("retries", Retries), ("answered", Answered),
            ("still_here", StillHere), ("byes", Byes), ("closed", Closed), ("private_memory_bytes", PrivateMemory),
            ("descriptors", Descriptors),
        ];
        return string.Join('\n', figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Value}")));
    }
}
