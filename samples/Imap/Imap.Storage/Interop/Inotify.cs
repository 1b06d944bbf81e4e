using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Imap.Storage.Interop;

/// <summary>
/// An inotify instance and the thread that reads from it. Unlike FileSystemWatcher, it watches single directories instead of whole trees.
/// </summary>
internal sealed class Inotify : IDisposable
{
    /// <summary>Files appear in a directory, vanish or are renamed, or it is removed itself.</summary>
    public const uint Files = 0x40 | 0x80 | 0x100 | 0x200 | Itself;

    /// <summary>A directory is removed or moved itself.</summary>
    public const uint Itself = 0x400 | 0x800;

    /// <summary>An event: the watch has ended, because its directory is gone or it was removed.</summary>
    public const uint Ended = 0x8000;

    /// <summary>An event: the queue has overflowed, and events were lost.</summary>
    public const uint Overflow = 0x4000;

    private const int CloseOnExec = 0x80000;
    private const uint DirectoriesOnly = 0x1000000;
    private const int HeaderLength = 16;

    private readonly SafeFileHandle _handle;
    private readonly Action<int, uint> _happened;
    private readonly int _own;
    private volatile bool _ended;

    /// <summary>Begins to listen.</summary>
    /// <param name="root">A directory that exists as long as this object.</param>
    /// <param name="happened">Called on the thread with the number of a watch and the event.</param>
    /// <exception cref="IOException">The kernel has no more instances for this user.</exception>
    public Inotify(string root, Action<int, uint> happened)
    {
        _happened = happened;
        _handle = new SafeFileHandle(LibC.InotifyCreate(CloseOnExec), ownsHandle: true);
        if (_handle.IsInvalid)
        {
            throw Failure("inotify_init1");
        }

        // The end of this watch wakes the thread at disposal.
        _own = Add(root, Itself);
        new Thread(Listen) { IsBackground = true, Name = "inotify" }.Start();
    }

    /// <summary>Watches a directory; one that is watched already keeps its number.</summary>
    /// <exception cref="IOException">The directory does not exist, or this user has no watches left.</exception>
    public int Add(string path, uint events)
    {
        int watch = LibC.InotifyAdd(_handle, path, events | DirectoriesOnly);
        return watch >= 0 ? watch : throw Failure($"inotify_add_watch {path}");
    }

    /// <summary>Ends a watch. Does nothing if it has ended.</summary>
    public void Remove(int watch) => _ = LibC.InotifyRemove(_handle, watch);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended = true;
        Remove(_own);
    }

    private void Listen()
    {
        byte[] buffer = new byte[64 * 1024];
        while (!_ended)
        {
            nint length = LibC.Read(_handle, buffer, (nuint)buffer.Length);
            ReadOnlySpan<byte> events = buffer.AsSpan(0, (int)Math.Max(length, 0));
            while (!events.IsEmpty && !_ended)
            {
                _happened(BinaryPrimitives.ReadInt32LittleEndian(events), BinaryPrimitives.ReadUInt32LittleEndian(events[4..]));
                events = events[(HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(events[12..]))..];
            }
        }

        _handle.Dispose();
    }

    private static IOException Failure(string call)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{call}: {error.Message}", error);
    }
}
