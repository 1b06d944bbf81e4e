using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <content>How a connection leaves this process: taken apart where nothing happens on it, and made anew by whoever takes it.</content>
internal sealed partial class Connection
{
    // What is not certain about a mailbox now is so a moment later.
    private static readonly TimeSpan Unsettled = TimeSpan.FromMilliseconds(50);

    private readonly ITimer _quiet;
    private volatile bool _parkingDue;
    private volatile bool _leaving;

    /// <summary>Whether the connection is to be parked as soon as nothing happens on it.</summary>
    public bool ParkingDue => _parkingDue && Services.Parking is not null;

    /// <summary>Whether it was parked: another process has it, and the socket is closed here.</summary>
    public bool IsParked { get; private set; }

    /// <summary>Begins to wait anew until the connection counts as quiet.</summary>
    public void NoteActivity()
    {
        if (_leaving)
        {
            // The wait that follows must not be for long, even where the one before took the request. It is not where something is there.
            if (!HasMoreCompressed)
            {
                Input.Wake();
            }
        }
        else if (Services.Parking is { } parking && Session.Account is not null)
        {
            _parkingDue = false;
            _quiet.Change(parking.After, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Has the connection parked at the next moment when nothing happens on it; may be called from any thread.</summary>
    public void RequestParking()
    {
        _parkingDue = true;
        Input.Wake();
    }

    /// <summary>The process ends: the connection is parked when the running command has ended, or closed with BYE; may be called from any thread.</summary>
    public void Leave()
    {
        _leaving = true;
        RequestParking();
        if (Services.Parking is null || Session.Account is null)
        {
            Close(ImapWords.ShutsDown);
        }
    }

    /// <returns>Whether it was parked; where not, everything is as it was.</returns>
    private async ValueTask<bool> TryParkAsync()
    {
        IParking parking = Services.Parking!;
        bool leaving = _leaving;
        _parkingDue = leaving;
        TimeSpan again = parking.AfterFailure;
        try
        {
            if (HasMoreCompressed)
            {
                // It has said something, and is answered first.
                leaving = false;
                again = Unsettled;
            }
            else if (Input.PeekUnparsed() is not { } unparsed)
            {
                parking.NoteStaying("its client was told to send a literal, and whoever read on would tell it again");
            }
            else if (!ParkedSession.CanWaitWith(unparsed, Session))
            {
                parking.NoteStaying("its client is in IDLE and has begun to say something that is not DONE");
            }
            else
            {
                byte[] rest = Context.IsCompressed ? SaveCompression(unparsed) : unparsed;
                ParkedConnection? parked = await WriteParkedAsync(evenIfBehind: leaving);
                if (parked is null)
                {
                    again = Unsettled;
                }
                else if (parked.Session.Length > CommandLimits.State)
                {
                    parking.NoteStaying($"its session takes {parked.Session.Length} bytes, and at most {CommandLimits.State} are given away");
                }
                else if (await parking.TryParkAsync(Socket, parked, rest, Context.IsCompressed))
                {
                    IsParked = true;
                    return true;
                }
            }
        }
        catch (MailStoreException e)
        {
            // Its mailbox is gone or cannot be read; the next command, or IDLE, is told of it.
            Services.Log($"A connection of {Session.Account?.User} was not parked: {e.Message}");
        }

        if (leaving)
        {
            Close(ImapWords.ShutsDown);
        }
        else
        {
            _quiet.Change(again, Timeout.InfiniteTimeSpan);
        }

        return false;
    }

    private async ValueTask<ParkedConnection?> WriteParkedAsync(bool evenIfBehind)
    {
        await Context.EnterTurnAsync();
        try
        {
            return ParkedSession.Write(Session, Heard, evenIfBehind);
        }
        finally
        {
            Context.LeaveTurn();
        }
    }
}
