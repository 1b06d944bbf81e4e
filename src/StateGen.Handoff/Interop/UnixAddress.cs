using System.Runtime.InteropServices;
using System.Text;

namespace StateGen.Handoff.Interop;

/// <summary>struct sockaddr_un: the path of a UNIX socket.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct UnixAddress
{
    internal const int Family = 1;

    /// <summary>The most bytes of a path, without the final zero.</summary>
    internal const int MaxPathLength = 107;

    private ushort _family;
    private fixed byte _path[MaxPathLength + 1];

    /// <summary>The address of a path. A path that begins with @ is an abstract name without a file.</summary>
    /// <exception cref="HandoffException">The path is too long.</exception>
    internal static UnixAddress Of(string path, out uint length)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        int bytes = Encoding.UTF8.GetByteCount(path);
        if (bytes > MaxPathLength)
        {
            throw new HandoffException($"The path of a UNIX socket has at most {MaxPathLength} bytes; {path} has {bytes}.");
        }

        UnixAddress address = new() { _family = Family };
        Encoding.UTF8.GetBytes(path, new Span<byte>(address._path, MaxPathLength));
        bool isAbstract = path[0] == '@';
        if (isAbstract)
        {
            address._path[0] = 0;
        }

        length = (uint)(sizeof(ushort) + bytes + (isAbstract ? 0 : 1));
        return address;
    }
}
