using System.Runtime.InteropServices;

namespace ImapIdle.Interop;

/// <summary>struct rlimit.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ResourceLimit
{
    internal const int OpenFiles = 7;

    internal nuint Current;
    internal nuint Most;

    /// <summary>Raises the limit of open descriptors as far as possible without privileges.</summary>
    /// <returns>The new limit.</returns>
    internal static int RaiseOpenFiles()
    {
        if (LibC.GetLimit(OpenFiles, out ResourceLimit limit) != 0)
        {
            return 1024;
        }

        ResourceLimit raised = limit with { Current = limit.Most };
        nuint now = LibC.SetLimit(OpenFiles, raised) == 0 ? raised.Current : limit.Current;
        return now > int.MaxValue ? int.MaxValue : (int)now;
    }

    /// <summary>Whether this process could open something now.</summary>
    internal static bool HasFreeDescriptor()
    {
        int descriptor = LibC.EventCreate(0, 0);
        if (descriptor < 0)
        {
            return false;
        }

        LibC.Close(descriptor);
        return true;
    }
}
