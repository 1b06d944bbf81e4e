using System.Buffers;
using Imap.Storage.Files;

namespace Imap.Storage.Accounts;

/// <summary>
/// Mail in Maildir++ format, with a folder for each user, as used by Dovecot, mutt and procmail. Other programs may deliver, rename and
/// delete messages at any time. An index next to the files stores what file names cannot.
/// </summary>
public sealed class MaildirStore : IMailStore
{
    private const int MaximumNameLength = 255;

    private static readonly SearchValues<char> SafeInNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-@+");

    private readonly Lock _lock = new();
    private readonly Dictionary<string, MaildirAccount> _accounts = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly MailWatcher _watcher;
    private readonly OpenIndexes _open;
    private readonly Disk _disk;
    private readonly TimeProvider _clock;
    private bool _disposed;

    /// <summary>Opens the mail in a folder. Creates the folder if it is missing.</summary>
    /// <param name="root">The folder that has one folder for each user.</param>
    /// <param name="openIndexes">The most accounts with an open index. The others open theirs on demand.</param>
    /// <param name="fsync">Whether acknowledged changes survive a power failure, not only the end of the process.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="MailStoreException">The folder cannot be created.</exception>
    public MaildirStore(string root, int openIndexes = OpenIndexes.DefaultLimit, bool fsync = false, TimeProvider? clock = null)
        : this(root, openIndexes, new Disk(fsync), clock)
    {
    }

    internal MaildirStore(string root, int openIndexes, Disk disk, TimeProvider? clock)
    {
        _disk = disk;
        _clock = clock ?? TimeProvider.System;
        _open = new OpenIndexes(openIndexes);
        _root = Path.GetFullPath(root);
        try
        {
            PrivateFiles.MakeFolder(_root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailStoreException(MailStoreError.Unavailable, $"The mail folder {_root} cannot be made: {e.Message}", e);
        }

        _watcher = new MailWatcher(_root);
    }

    /// <inheritdoc/>
    public IMailAccount OpenAccount(string user)
    {
        if (user.Length is 0 or > MaximumNameLength || user[0] == '.' || user.AsSpan().ContainsAnyExcept(SafeInNames))
        {
            throw new MailStoreException(
                MailStoreError.Cannot,
                "A user name has 1 to 255 letters (a-z), digits and . _ - @ +, and does not begin with a dot.");
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_accounts.TryGetValue(user, out MaildirAccount? account))
            {
                account = MaildirAccount.Open(user, Path.Combine(_root, user), _watcher, _open, _disk, _clock);
                _accounts.Add(user, account);
            }

            return account;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _watcher.Dispose();
            foreach (MaildirAccount account in _accounts.Values)
            {
                account.Close();
            }

            _accounts.Clear();
        }
    }
}
