using System.Reflection;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

/// <summary>A mailbox whose messages are unreadable while <see cref="Fails"/> is set. Everything else is passed on to another mailbox.</summary>
internal class FaultyMailbox : DispatchProxy
{
    private IMailbox _target = null!;

    /// <summary>Whether reading fails now.</summary>
    public bool Fails { get; set; }

    /// <summary>Wraps a mailbox.</summary>
    public static IMailbox Around(IMailbox target)
    {
        IMailbox mailbox = Create<IMailbox, FaultyMailbox>();
        ((FaultyMailbox)(object)mailbox)._target = target;
        return mailbox;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Fails && targetMethod!.Name == nameof(IMailbox.OpenMessage)
            ? throw new IOException("The disk is gone.")
            : targetMethod!.Invoke(_target, args);
}
