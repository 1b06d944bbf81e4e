using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Sessions;

/// <summary>What one client is doing, alive: the objects behind the plain data of <see cref="SessionState"/>.</summary>
internal sealed partial class Session
{
    private UidSet _savedSearch = UidSet.Empty;

    // As it is saved. Good until another search is saved: messages that come are behind it, and those that go leave gaps in its runs.
    private uint[]? _savedSearchRuns;

    /// <summary>The mail of the user, once one has logged in.</summary>
    public IMailAccount? Account { get; private set; }

    /// <summary>The mailbox that is open, as the client sees it.</summary>
    public MailboxSession? View { get; private set; }

    /// <summary>The messages that <c>$</c> stands for (RFC 5182); it may have UIDs that are gone.</summary>
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

    /// <summary>What the client has switched on; bits that this version does not know are kept.</summary>
    public EnabledExtensions Enabled { get; private set; }

    /// <summary>Whether the client has told its name with ID.</summary>
    public bool Identified { get; set; }

    /// <summary>The tag of the IDLE command that is running.</summary>
    public string? IdleTag { get; set; }

    /// <summary>How many commands in a row were not understood.</summary>
    public byte BadCommands { get; set; }

    /// <summary>What the session was hibernated as, if it was: what a newer version wrote into it goes on with it.</summary>
    public HibernatedSession Hibernated { get; set; } = new();

    /// <summary>Whether the client wants to know mod-sequences.</summary>
    public bool CondStore => (Enabled & (EnabledExtensions.CondStore | EnabledExtensions.QResync)) != 0;

    /// <summary>Whether the client wants VANISHED in place of EXPUNGE.</summary>
    public bool QResync => (Enabled & EnabledExtensions.QResync) != 0;

    /// <summary>The connection state of RFC 3501, section 3.</summary>
    public ConnectionStates State => this switch
    {
        { Account: null } => ConnectionStates.NotAuthenticated,
        { View: null } => ConnectionStates.Authenticated,
        _ => ConnectionStates.Selected,
    };

    /// <summary>The mail of the user, where the command table has seen to it that one has logged in.</summary>
    public IMailAccount RequireAccount() => Account ?? throw new InvalidOperationException("Nobody has logged in.");

    /// <summary>The open mailbox, where the command table has seen to it that one is open.</summary>
    public MailboxSession RequireView() => View ?? throw new InvalidOperationException("No mailbox is open.");

    /// <summary>Enters the authenticated state.</summary>
    public void LogIn(IMailAccount account) => Account = account;

    /// <summary>Enters the selected state.</summary>
    public void Open(MailboxSession view) => Show(view);

    /// <summary>Goes back to the authenticated state.</summary>
    public void CloseMailbox() => Show(null);

    /// <summary>Switches extensions on; none is ever switched off again (RFC 5161).</summary>
    public void Enable(EnabledExtensions extensions) => Enabled |= extensions;

    // What was found in one mailbox means nothing in another.
    private void Show(MailboxSession? view)
    {
        View = view;
        SavedSearch = UidSet.Empty;
        Contexts.Clear();
    }
}
