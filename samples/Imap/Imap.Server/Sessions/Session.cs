using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>A client's live session. Its plain data is <see cref="SessionState"/>.</summary>
internal sealed partial class Session
{
    private UidSet _savedSearch = UidSet.Empty;

    // The saved form, valid until another search is saved: new messages come after it, and expunged ones leave gaps in its runs.
    private uint[]? _savedSearchRuns;

    /// <summary>The mail of the user, once one has logged in.</summary>
    public IMailAccount? Account { get; private set; }

    /// <summary>The client's view of the open mailbox.</summary>
    public MailboxView? View { get; private set; }

    /// <summary>The messages that <c>$</c> refers to (RFC 5182). May contain expunged UIDs.</summary>
    public UidSet SavedSearch
    {
        get => _savedSearch;
        set
        {
            _savedSearch = value;
            _savedSearchRuns = null;
        }
    }

    /// <summary>The searches that the client is kept informed of.</summary>
    public SearchContexts Contexts { get; } = new();

    /// <summary>The enabled extensions, including bits that this version does not know.</summary>
    public EnabledExtensions Enabled { get; private set; }

    /// <summary>Whether the client has identified itself with ID.</summary>
    public bool Identified { get; set; }

    /// <summary>The tag of the IDLE command that is running.</summary>
    public string? IdleTag { get; set; }

    /// <summary>The number of invalid commands in a row.</summary>
    public byte BadCommands { get; set; }

    /// <summary>The state from which the session was resumed, if any. It keeps members of a newer version.</summary>
    public HibernatedSession Hibernated { get; set; } = new();

    /// <summary>Whether CONDSTORE is enabled.</summary>
    public bool CondStore => (Enabled & (EnabledExtensions.CondStore | EnabledExtensions.QResync)) != 0;

    /// <summary>Whether QRESYNC is enabled: VANISHED replaces EXPUNGE.</summary>
    public bool QResync => (Enabled & EnabledExtensions.QResync) != 0;

    /// <summary>The connection state of RFC 3501, section 3.</summary>
    public ConnectionStates State => this switch
    {
        { Account: null } => ConnectionStates.NotAuthenticated,
        { View: null } => ConnectionStates.Authenticated,
        _ => ConnectionStates.Selected,
    };

    /// <summary>The mail of the user. The command table guarantees that one has logged in.</summary>
    public IMailAccount RequireAccount() => Account ?? throw new InvalidOperationException("No user has logged in.");

    /// <summary>The open mailbox. The command table guarantees that one is open.</summary>
    public MailboxView RequireView() => View ?? throw new InvalidOperationException("No mailbox is open.");

    /// <summary>Enters the authenticated state.</summary>
    public void LogIn(IMailAccount account) => Account = account;

    /// <summary>Enters the selected state.</summary>
    public void Open(MailboxView view) => Show(view);

    /// <summary>Goes back to the authenticated state.</summary>
    public void CloseMailbox() => Show(null);

    /// <summary>Enables extensions. They stay enabled for the whole session (RFC 5161).</summary>
    public void Enable(EnabledExtensions extensions) => Enabled |= extensions;

    // Search results are valid in one mailbox only.
    private void Show(MailboxView? view)
    {
        View = view;
        SavedSearch = UidSet.Empty;
        Contexts.Clear();
    }
}
