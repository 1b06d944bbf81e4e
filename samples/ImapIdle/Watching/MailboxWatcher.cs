using System.Runtime.InteropServices;
using System.Text;
using ImapIdle.Interop;

namespace ImapIdle.Watching;

/// <summary>
/// One inotify instance for all mailboxes: the usual limit is 128 of them a user, and hundreds of thousands of watches.
/// </summary>
/// <param name="capacity">The most pairs of client and watch.</param>
internal sealed unsafe class MailboxWatcher(int capacity) : IDisposable
{
    private const int NonBlockingAndCloseOnExec = 0x800 | 0x80000;
    private const int BufferLength = 16 * 1024;
    private const int HeadLength = 16;

    // The server sets the times of directories itself, which is no change of the mail. The time of a file is a signal.
    private const uint DirectoryChanges = Created | Deleted | MovedFrom | MovedTo | DeletedItself | MovedItself;
    private const uint FileChanges = Modified | AttributesChanged | DeletedItself | MovedItself;
    private const uint Modified = 0x2;
    private const uint AttributesChanged = 0x4;
    private const uint MovedFrom = 0x40;
    private const uint MovedTo = 0x80;
    private const uint Created = 0x100;
    private const uint Deleted = 0x200;
    private const uint DeletedItself = 0x400;
    private const uint MovedItself = 0x800;
    private const uint Overflow = 0x4000;

    private readonly WatchTable _table = new(capacity);
    private readonly byte* _buffer = (byte*)NativeMemory.Alloc(BufferLength);

    /// <summary>The descriptor of the inotify instance.</summary>
    internal int Descriptor { get; } = Create();

    /// <summary>The number of watched paths.</summary>
    internal int Watches => _table.Watches;

    /// <summary>Watches a path for a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="path">The path, absolute.</param>
    /// <param name="known">The time of last write that the client knows; <see langword="null"/> to accept any.</param>
    /// <param name="firstOfClient">The client's first watch, or -1; changed.</param>
    /// <param name="hasChanged">Set to true if the path has another time of last write.</param>
    /// <returns>Why the path cannot be watched; <see langword="null"/> if it is watched.</returns>
    internal string? Watch(int client, string path, DateTime? known, ref int firstOfClient, ref bool hasChanged)
    {
        int error = FileStatus.TryGet(path, out FileStatus status);
        if (error != 0)
        {
            return Refusal(path, error);
        }

        int watch = Add(path, status.IsDirectory ? DirectoryChanges : FileChanges);
        if (watch < 0)
        {
            return Refusal(path, -watch);
        }

        if (!_table.TryAdd(watch, client, ref firstOfClient))
        {
            if (!_table.TryFind(watch, out _))
            {
                LibC.InotifyRemove(Descriptor, watch);
            }

            return $"{path} cannot be watched: {capacity} watches of clients are active, which is the limit.";
        }

        // After the watch has begun: later changes are events.
        hasChanged |= known is { } time && HasChanged(path, time);
        return null;
    }

    /// <summary>Whether a path has another time of last write or is gone.</summary>
    internal static bool HasChanged(string path, DateTime known) =>
        FileStatus.TryGet(path, out FileStatus status) != 0 || status.LastWrite.Ticks != known.Ticks;

    /// <summary>Ends all watches of a client.</summary>
    internal void Forget(ref int firstOfClient)
    {
        while (firstOfClient >= 0)
        {
            if (_table.RemoveFirst(ref firstOfClient, out int watch))
            {
                LibC.InotifyRemove(Descriptor, watch);
            }
        }
    }

    /// <summary>Reads the pending events.</summary>
    /// <param name="notify">Called with each client that watches a changed path. It ends the watches of the client with <see cref="Forget"/>.</param>
    /// <returns>Whether the kernel has dropped events, so that any path may have changed.</returns>
    internal bool Read(Action<int> notify)
    {
        bool overflow = false;
        nint length;
        while ((length = LibC.Read(Descriptor, _buffer, BufferLength)) > 0)
        {
            for (nint at = 0; at < length; at += HeadLength + (nint)(*(uint*)(_buffer + at + 12)))
            {
                int watch = *(int*)(_buffer + at);
                overflow |= (*(uint*)(_buffer + at + 4) & Overflow) != 0;

                // The kernel also sends an event when it ends a watch, because the directory is gone or its file system was unmounted.
                while (_table.TryFind(watch, out int client))
                {
                    notify(client);
                }
            }
        }

        return overflow;
    }

    public void Dispose()
    {
        LibC.Close(Descriptor);
        NativeMemory.Free(_buffer);
        _table.Dispose();
    }

    private static int Create()
    {
        int descriptor = LibC.InotifyCreate(NonBlockingAndCloseOnExec);
        return descriptor >= 0 ? descriptor : throw new IOException(
            $"No inotify instance: {Errno.Text(Errno.Last)}. The limit is fs.inotify.max_user_instances.");
    }

    private int Add(string path, uint changes)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
        bytes[Encoding.UTF8.GetBytes(path, bytes)] = 0;
        fixed (byte* start = bytes)
        {
            int watch = LibC.InotifyAdd(Descriptor, start, changes);
            return watch >= 0 ? watch : -Errno.Last;
        }
    }

    private static string Refusal(string path, int error) => error == Errno.NoSpace
        ? $"{path} cannot be watched: the kernel gives this user no more watches (fs.inotify.max_user_watches)."
        : $"{path} cannot be watched: {Errno.Text(error)}.";
}
