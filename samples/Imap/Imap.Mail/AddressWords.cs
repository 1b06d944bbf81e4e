using System.Text;

namespace Imap.Mail;

/// <summary>
/// The words read so far of an address, both as the display name and as the address that they may turn out to be.
/// </summary>
internal sealed class AddressWords
{
    private readonly StringBuilder _phrase = new();
    private readonly StringBuilder _local = new();
    private StringBuilder? _domain;
    private bool _spaced;

    /// <summary>Whether nothing was read.</summary>
    public bool IsEmpty => _phrase.Length == 0;

    /// <summary>Whether an at-sign outside of quotes was found.</summary>
    public bool HasDomain => _domain is not null;

    /// <summary>The words as a display name, one space between them.</summary>
    public string Phrase => _phrase.ToString();

    /// <summary>Adds white space or a comment between words.</summary>
    public void Space() => _spaced = true;

    /// <summary>Adds a word without its quotes.</summary>
    public void Word(string text)
    {
        if (_spaced && _phrase.Length > 0)
        {
            _phrase.Append(' ');
        }

        _spaced = false;
        _phrase.Append(text);
        (_domain ?? _local).Append(text);
    }

    /// <summary>Adds an at-sign; the last one divides the address.</summary>
    public void At()
    {
        _phrase.Append('@');
        if (_domain is not null)
        {
            _local.Append('@').Append(_domain);
            _domain.Clear();
        }

        _domain ??= new StringBuilder();
    }

    /// <summary>The words as an address. The host is never null, which would make it a group.</summary>
    public MailAddress ToAddress(string? name, string? route) => new(name, route, _local.ToString(), _domain?.ToString() ?? "");
}
