using System.Text;

namespace Imap.Mail;

/// <summary>
/// Parses address lists (RFC 5322, section 3.4) without decoding them, as ENVELOPE requires. Takes what it can from an invalid list and
/// never fails.
/// </summary>
internal sealed class AddressListParser
{
    private const string Specials = " \t()<>\",:;@";

    private readonly string _text;
    private readonly List<MailAddress> _addresses = [];
    private AddressWords _words = new();
    private string? _comment;
    private bool _inGroup;
    private int _position;

    private AddressListParser(string text) => _text = text;

    /// <summary>Reads the unfolded value of a field.</summary>
    public static IReadOnlyList<MailAddress> Parse(string text)
    {
        var parser = new AddressListParser(text);
        parser.Run();
        return parser._addresses;
    }

    private void Run()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case ',':
                    _position++;
                    EndAddress();
                    break;
                case ';':
                    _position++;
                    EndAddress();
                    EndGroup();
                    break;
                case ':' when !_inGroup && !_words.HasDomain && !_words.IsEmpty:
                    _position++;
                    _addresses.Add(new MailAddress(null, null, _words.Phrase, null));
                    _words = new AddressWords();
                    _inGroup = true;
                    break;
                case '<':
                    _position++;
                    ReadAngle();
                    break;
                default:
                    ReadWord(_words);
                    break;
            }
        }

        EndAddress();
        EndGroup();
    }

    /// <summary>Parses <c>&lt;route:local@domain&gt;</c> after the bracket. Only the route may contain a comma.</summary>
    private void ReadAngle()
    {
        string? name = _words.IsEmpty ? null : _words.Phrase;
        string? route = ReadRoute();
        var address = new AddressWords();
        while (_position < _text.Length && _text[_position] is not ('>' or ',' or ';'))
        {
            ReadWord(address);
        }

        if (_position < _text.Length && _text[_position] == '>')
        {
            _position++;
        }

        if (name is not null || !address.IsEmpty)
        {
            _addresses.Add(address.ToAddress(name, route));
        }

        _words = new AddressWords();
        _comment = null;
    }

    private string? ReadRoute()
    {
        // The next opening bracket ends the search as well. Otherwise a field of opening brackets would take quadratic time.
        int end = _text.AsSpan(_position).IndexOfAny(':', '>', '<');
        if (end <= 0 || _text[_position] != '@' || _text[_position + end] != ':')
        {
            return null;
        }

        string route = _text.Substring(_position, end);
        _position += end + 1;
        return route;
    }

    private void ReadWord(AddressWords words)
    {
        char c = _text[_position];
        switch (c)
        {
            case ' ' or '\t':
                _position++;
                words.Space();
                break;
            case '(':
                _comment = StructuredText.SkipComment(_text, ref _position);
                words.Space();
                break;
            case '"':
                var quoted = new StringBuilder();
                StructuredText.ReadQuoted(_text, ref _position, quoted);
                words.Word(quoted.ToString());
                break;
            case '@':
                _position++;
                words.At();
                break;
            default:
                int length = _text.AsSpan(_position + 1).IndexOfAny(Specials);
                string atom = length < 0 ? _text[_position..] : _text.Substring(_position, length + 1);
                _position += atom.Length;
                words.Word(atom);
                break;
        }
    }

    private void EndAddress()
    {
        if (!_words.IsEmpty)
        {
            // The oldest form of a name: user@host (Name).
            _addresses.Add(_words.ToAddress(string.IsNullOrEmpty(_comment) ? null : _comment, null));
        }

        _words = new AddressWords();
        _comment = null;
    }

    private void EndGroup()
    {
        if (_inGroup)
        {
            _addresses.Add(MailAddress.GroupEnd);
            _inGroup = false;
        }
    }
}
