using Imap.Wire;

namespace Imap.Server.Commands.Mailboxes;

/// <summary>A LIST pattern: <c>*</c> matches anything, <c>%</c> anything within one level (RFC 3501, section 6.3.8).</summary>
internal sealed class ListPattern
{
    /// <summary>The separator between the levels of a name.</summary>
    public const char Separator = '.';

    private readonly string _pattern;

    /// <summary>A pattern with its reference name.</summary>
    public ListPattern(string reference, string pattern) =>
        _pattern = CommandParser.NormalizeInbox(reference + pattern);

    /// <summary>Whether the pattern matches a name.</summary>
    public bool Matches(string name)
    {
        // Backtracks to the last * or %: linear in practice, quadratic in the worst case.
        (int p, int n) = (0, 0);
        (int P, int N) star = (-1, 0), percent = (-1, 0);
        while (n < name.Length)
        {
            if (p < _pattern.Length && _pattern[p] == '*')
            {
                star = (++p, n);
                percent = (-1, 0);
            }
            else if (p < _pattern.Length && _pattern[p] == '%')
            {
                percent = (++p, n);
            }
            else if (p < _pattern.Length && _pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (percent.P >= 0 && name[percent.N] != Separator)
            {
                percent.N++;
                (p, n) = percent;
            }
            else if (star.P >= 0)
            {
                star.N++;
                percent = (-1, 0);
                (p, n) = star;
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(p).Trim("*%").IsEmpty;
    }
}
