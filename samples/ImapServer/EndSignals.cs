using System.Runtime.InteropServices;
using Imap.Hibernation;
using ImapIdle.Protocol;

namespace ImapServer;

/// <summary>The signals that end the server.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly TaskCompletionSource<PosixSignal> _signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Registers for the signals.</summary>
    public EndSignals()
    {
        InheritedSignals.Reset(OtherProcess.Interrupt, OtherProcess.Terminate);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Take);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take);
    }

    /// <summary>The first of them.</summary>
    public Task<PosixSignal> WaitAsync() => _signalled.Task;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        _signalled.TrySetResult(context.Signal);
    }
}
