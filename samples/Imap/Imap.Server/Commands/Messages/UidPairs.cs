using System.Text;
using Imap.Storage;

namespace Imap.Server.Commands.Messages;

/// <summary>The UIDs of COPYUID (RFC 4315, section 3): two lists in the same order, runs written as ranges.</summary>
internal static class UidPairs
{
    /// <summary>The response code for copies, or <see langword="null"/> if nothing was copied.</summary>
    public static string? Code(uint uidValidity, IReadOnlyList<CopiedMessage> copies) =>
        copies.Count == 0
            ? null
            : $"COPYUID {uidValidity} {Runs(copies.Select(copy => copy.Source))} {Runs(copies.Select(copy => copy.Target))}";

    private static string Runs(IEnumerable<uint> uids)
    {
        var text = new StringBuilder();
        uint first = 0;
        uint last = 0;
        foreach (uint uid in uids)
        {
            if (uid != last + 1 || first == 0)
            {
                Close();
                first = uid;
            }

            last = uid;
        }

        Close();
        return text.ToString();

        void Close()
        {
            if (first != 0)
            {
                text.Append(text.Length > 0 ? "," : "").Append(first);
                text.Append(last > first ? $":{last}" : "");
            }
        }
    }
}
