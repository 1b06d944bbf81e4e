using System.Reflection;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

/// <summary>A mailbox in which another session acts just before or after an operation; the rest is that of another mailbox.</summary>
internal class InterruptedMailbox : DispatchProxy
{
    private IMailbox _target = null!;

    /// <summary>What happens before an operation, once.</summary>
    public Dictionary<string, Action> Before { get; } = [];

    /// <summary>What happens after an operation, once.</summary>
    public Dictionary<string, Action> After { get; } = [];

    /// <summary>Wraps a mailbox.</summary>
    public static (IMailbox Mailbox, InterruptedMailbox Interruptions) Around(IMailbox target)
    {
        IMailbox mailbox = Create<IMailbox, InterruptedMailbox>();
        var interrupted = (InterruptedMailbox)(object)mailbox;
        interrupted._target = target;
        return (mailbox, interrupted);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Run(Before, targetMethod!.Name);
        object? result = targetMethod.Invoke(_target, args);
        Run(After, targetMethod.Name);
        return result;
    }

    private static void Run(Dictionary<string, Action> actions, string name)
    {
        if (actions.Remove(name, out Action? action))
        {
            action();
        }
    }
}
