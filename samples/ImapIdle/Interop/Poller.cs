using System.Runtime.InteropServices;

namespace ImapIdle.Interop;

/// <summary>An epoll instance.</summary>
internal sealed unsafe class Poller : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int AddOperation = 1;
    private const int RemoveOperation = 2;
    private const int ChangeOperation = 3;
    private const int Batch = 128;

    // struct epoll_event is packed on x86-64 only.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int Stride = DataOffset + sizeof(ulong);

    private readonly int _poller = LibC.EpollCreate(CloseOnExec);
    private readonly byte* _ready = (byte*)NativeMemory.Alloc(Batch * 16);

    /// <exception cref="IOException">The kernel cannot create one.</exception>
    internal Poller()
    {
        if (_poller < 0)
        {
            throw new IOException($"No epoll instance: {Errno.Text(Errno.Last)}.");
        }
    }

    /// <summary>Adds a descriptor.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="events">The events to wait for.</param>
    /// <param name="source">The kind of the descriptor.</param>
    /// <param name="index">Which of these.</param>
    /// <param name="generation">Distinguishes the current owner of the number from earlier ones, whose events may still be pending.</param>
    /// <returns>False if the kernel refuses it.</returns>
    internal bool TryAdd(int descriptor, PollEvents events, PollSource source, int index = 0, ushort generation = 0) =>
        Control(AddOperation, descriptor, events, source, index, generation);

    /// <summary>Changes the events of a descriptor.</summary>
    internal void Change(int descriptor, PollEvents events, PollSource source, int index = 0, ushort generation = 0) =>
        Control(ChangeOperation, descriptor, events, source, index, generation);

    /// <summary>Removes a descriptor. Closing it is not enough if another process has a copy of the socket.</summary>
    internal void Remove(int descriptor) => Control(RemoveOperation, descriptor, PollEvents.None, default, 0, 0);

    /// <summary>Waits.</summary>
    /// <param name="milliseconds">The longest wait; -1 for no limit.</param>
    /// <returns>The number of ready descriptors; <see cref="this[int]"/> returns each of them.</returns>
    internal int Wait(int milliseconds)
    {
        int count = LibC.EpollWait(_poller, _ready, Batch, milliseconds);
        return count >= 0 ? count
            : Errno.Last == Errno.Interrupted ? 0
            : throw new IOException($"epoll_wait: {Errno.Text(Errno.Last)}.");
    }

    /// <summary>A ready descriptor.</summary>
    internal (PollEvents Events, PollSource Source, int Index, ushort Generation) this[int number]
    {
        get
        {
            byte* entry = _ready + number * Stride;
            ulong data = *(ulong*)(entry + DataOffset);
            return (*(PollEvents*)entry, (PollSource)(data >> 48), (int)data, (ushort)(data >> 32));
        }
    }

    public void Dispose()
    {
        LibC.Close(_poller);
        NativeMemory.Free(_ready);
    }

    private bool Control(int operation, int descriptor, PollEvents events, PollSource source, int index, ushort generation)
    {
        byte* entry = stackalloc byte[16];
        *(PollEvents*)entry = events;
        *(ulong*)(entry + DataOffset) = (uint)index | (ulong)generation << 32 | (ulong)source << 48;
        return LibC.EpollControl(_poller, operation, descriptor, entry) == 0;
    }
}
