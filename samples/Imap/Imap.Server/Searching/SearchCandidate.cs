using Imap.Mail;
using Imap.Storage;

namespace Imap.Server.Searching;

/// <summary>A message that is matched. Its content is loaded once, and only if a key needs it.</summary>
/// <param name="message">The message in the index.</param>
/// <param name="recent">Whether it is recent in this session.</param>
/// <param name="load">Loads the content; <see langword="null"/> if the message is gone by now.</param>
public sealed class SearchCandidate(StoredMessage message, bool recent, Func<MessageContent?> load)
{
    private MessageContent? _content;
    private bool _loaded;

    /// <summary>The message in the index.</summary>
    public StoredMessage Message { get; } = message;

    /// <summary>Whether the message is recent in this session.</summary>
    public bool Recent { get; } = recent;

    /// <summary>Whether it is the last message of the mailbox.</summary>
    public bool Last { get; init; }

    /// <summary>Whether the content was requested and the message is gone.</summary>
    internal bool IsGone => _loaded && _content is null;

    /// <summary>The content; <see langword="null"/> if the message is gone.</summary>
    internal MessageContent? Content
    {
        get
        {
            if (!_loaded)
            {
                _content = load();
                _loaded = true;
            }

            return _content;
        }
    }
}
