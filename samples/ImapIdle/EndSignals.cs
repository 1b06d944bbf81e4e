using System.Runtime.InteropServices;
using ImapIdle.Interop;

namespace ImapIdle;

/// <summary>Turns SIGTERM and SIGINT, which arrive on another thread, into an event that the loop can wait for.</summary>
internal sealed unsafe class EndSignals : IDisposable
{
    private const int NonBlockingAndCloseOnExec = 0x800 | 0x80000;

    private readonly PosixSignalRegistration[] _registrations;

    internal EndSignals(Poller poller)
    {
        Descriptor = LibC.EventCreate(0, NonBlockingAndCloseOnExec);
        poller.TryAdd(Descriptor, PollEvents.Readable, PollSource.Signal);
        _registrations = [Register(PosixSignal.SIGTERM), Register(PosixSignal.SIGINT)];
    }

    /// <summary>The last signal received.</summary>
    internal volatile PosixSignal Last;

    private int Descriptor { get; }

    /// <summary>Resets the event.</summary>
    internal void Take()
    {
        ulong count;
        LibC.Read(Descriptor, (byte*)&count, sizeof(ulong));
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        LibC.Close(Descriptor);
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Last = signal;
        ulong one = 1;
        LibC.Write(Descriptor, (byte*)&one, sizeof(ulong));
    });
}
