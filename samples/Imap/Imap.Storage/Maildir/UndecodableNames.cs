using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Imap.Protocol;
using Imap.Storage.Files;
using Imap.Storage.Interop;

namespace Imap.Storage.Maildir;

/// <summary>Renames files whose names are not UTF-8, because .NET cannot open them.</summary>
internal static class UndecodableNames
{
    // The offset of the name in struct dirent on every 64-bit Linux.
    private const int NameOffset = 19;

    /// <summary>What .NET shows for octets that are not UTF-8.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Renames files whose names are not UTF-8. The flags at the end of a name are kept.</summary>
    /// <returns>Whether any was renamed.</returns>
    public static bool Replace(string folder, Disk disk)
    {
        bool any = false;
        foreach (byte[] name in OperatingSystem.IsLinux() ? Undecodable(folder) : [])
        {
            var old = MaildirFileName.Parse(Encoding.ASCII.GetString(name));
            string fresh = old.Flags == SystemFlags.None ? MaildirNaming.Next() : (old with { BaseName = MaildirNaming.Next(), OtherLetters = "" }).ToString();
            disk.Step("move");
            byte[] path = [.. Encoding.UTF8.GetBytes(folder + "/"), .. name, 0];
            any |= LibC.Rename(path, [.. Encoding.UTF8.GetBytes(Path.Combine(folder, fresh)), 0]) == 0;
        }

        return any;
    }

    private static List<byte[]> Undecodable(string folder)
    {
        var names = new List<byte[]>();
        nint directory = LibC.OpenDirectory(folder);
        if (directory == 0)
        {
            return names;
        }

        for (nint entry = LibC.ReadDirectory(directory); entry != 0; entry = LibC.ReadDirectory(directory))
        {
            ReadOnlySpan<byte> name = Name(entry + NameOffset);
            if (!Utf8.IsValid(name))
            {
                names.Add(name.ToArray());
            }
        }

        _ = LibC.CloseDirectory(directory);
        return names;
    }

    private static unsafe ReadOnlySpan<byte> Name(nint at) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)at);
}
