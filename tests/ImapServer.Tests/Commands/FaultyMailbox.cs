using System.Reflection;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

/// <summary>A mailbox whose messages cannot be read while <see cref="Fails"/> is set; the rest is that of another.</summary>
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
