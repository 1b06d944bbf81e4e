using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff;

/// <content>Frames, read and written.</content>
public sealed partial class HandoffChannel
{
    /// <summary>Longer reasons are cut.</summary>
    private const int MaxReasonLength = 1000;

    /// <summary>Runs one step. Reads all available frames before it writes, so that the answers to many offers are sent together.</summary>
    /// <returns>False if nothing can be done without blocking.</returns>
    private bool Advance()
    {
        if (_inbox.TryTakeFrame(out ReadOnlySpan<byte> blob))
        {
            Read(blob);
            return true;
        }

        if (!_inbox.HasPart && _inbox.Descriptors > 0)
        {
            throw new HandoffException($"{_inbox.Descriptors} descriptors arrived without offers.");
        }

        bool wrote = !_outbox.IsEmpty && TryWrite();
        return _events.Count > 0 || TryRead() || wrote;
    }

    /// <summary>False if the other end has to read first.</summary>
    private bool TryWrite()
    {
        int error = _outbox.Write(_socket, _written);
        switch (error)
        {
            case 0:
                break;

            case Errno.TryAgain or Errno.TooManyReferences:
                return false;

            // Frames that the other end wrote before it ended may still be available.
            case Errno.BrokenPipe or Errno.ConnectionReset:
                _cannotWrite = true;
                _outbox.Clear();
                ReturnAll($"Process {PeerProcessId} has closed the channel.");
                return true;

            default:
                throw new HandoffException($"Cannot write to process {PeerProcessId}: {Errno.Text(error)}.");
        }

        _writingSince = Environment.TickCount64;
        foreach (OutgoingFrame frame in _written)
        {
            if (frame.Kind == FrameKind.Commit)
            {
                _ledger.WroteCommit(frame.Id);
                _events.Enqueue(new HandoffEvent(HandoffEventKind.Given, frame.Id));
            }

            HandoffSteps.Reach(frame.Kind, FrameMoment.Written, frame.Id);
        }

        _written.Clear();
        return true;
    }

    /// <summary>False if nothing is available.</summary>
    private bool TryRead()
    {
        if (!_inbox.HasPart)
        {
            _readingSince = Environment.TickCount64;
        }

        int count = _inbox.Read(_socket);
        switch (count)
        {
            case > 0:
                return true;

            case -Errno.TryAgain:
                return false;

            case 0 or -Errno.ConnectionReset:
                End(_inbox.HasPart ? $"Process {PeerProcessId} closed the channel within a frame." : null);
                return true;

            default:
                throw new HandoffException($"Cannot read from process {PeerProcessId}: {Errno.Text(-count)}.");
        }
    }

    private void Read(ReadOnlySpan<byte> blob)
    {
        HandoffFrame frame;
        try
        {
            frame = StateSerializer.Restore<HandoffFrame>(blob, _frameLimits);
        }
        catch (StateFormatException error)
        {
            throw new HandoffException($"Process {PeerProcessId} sent {blob.Length} bytes that are not a frame: {error.Message}", error);
        }

        Verdict verdict = frame switch
        {
            OfferFrame offer => ReadOffer(offer),
            ReadyFrame => ReadReady(frame.Id),
            RefusedFrame refused => ReadRefused(refused),
            CommitFrame => ReadCommit(frame.Id),
            _ => ReadWithdraw(frame.Id),
        };
        if (verdict == Verdict.Broken)
        {
            throw new HandoffException($"Process {PeerProcessId} does not keep to the protocol: {frame.GetType().Name} of offer {frame.Id}.");
        }
    }

    private Verdict ReadOffer(OfferFrame frame)
    {
        SafeFileHandle connection = _inbox.TakeDescriptor()
            ?? throw new HandoffException($"Process {PeerProcessId} made offer {frame.Id} without a descriptor.");
        HandoffSteps.Reach(FrameKind.Offer, FrameMoment.Read, frame.Id);
        Verdict verdict = _ledger.ReadOffer(frame.Id);
        if (verdict != Verdict.Done || _closing || _cannotWrite)
        {
            connection.Dispose();
            if (verdict == Verdict.Full)
            {
                AddRefused(frame.Id, $"{_options.MaxOutstanding} offers are outstanding, which is the limit here.");
            }

            return verdict;
        }

        _events.Enqueue(new HandoffEvent(HandoffEventKind.Offered, frame.Id)
        {
            Connection = connection,
            State = frame.State,
            PendingInput = frame.PendingInput,
        });
        return verdict;
    }

    private Verdict ReadReady(ulong id)
    {
        HandoffSteps.Reach(FrameKind.Ready, FrameMoment.Read, id);
        Verdict verdict = _ledger.ReadReady(id);
        if (verdict == Verdict.Done)
        {
            Add(FrameKind.Commit, new CommitFrame { Id = id });
        }

        return verdict;
    }

    private Verdict ReadRefused(RefusedFrame frame)
    {
        Verdict verdict = _ledger.ReadRefused(frame.Id);
        if (verdict == Verdict.Done)
        {
            _events.Enqueue(new HandoffEvent(HandoffEventKind.Refused, frame.Id) { Reason = frame.Reason });
        }

        return verdict;
    }

    private Verdict ReadCommit(ulong id)
    {
        HandoffSteps.Reach(FrameKind.Commit, FrameMoment.Read, id);
        Verdict verdict = _ledger.ReadCommit(id);
        if (verdict == Verdict.Done)
        {
            _events.Enqueue(new HandoffEvent(HandoffEventKind.Taken, id));
        }

        return verdict;
    }

    private Verdict ReadWithdraw(ulong id)
    {
        Verdict verdict = _ledger.ReadWithdraw(id);
        if (verdict == Verdict.Done)
        {
            _events.Enqueue(new HandoffEvent(HandoffEventKind.Withdrawn, id));
        }

        return verdict;
    }

    private void AddRefused(ulong id, string reason) => Add(
        FrameKind.Refused, new RefusedFrame { Id = id, Reason = reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason });

    private void Add(FrameKind kind, HandoffFrame frame) => Add(new OutgoingFrame(kind, frame.Id, Outbox.Encode(frame)));

    private void Add(OutgoingFrame frame)
    {
        if (_cannotWrite)
        {
            return;
        }

        if (_outbox.IsEmpty)
        {
            _writingSince = Environment.TickCount64;
        }

        _outbox.Add(frame);
    }

    private void Return(ulong id, string reason) =>
        _events.Enqueue(new HandoffEvent(HandoffEventKind.Returned, id) { Reason = reason });

    private void ReturnAll(string reason)
    {
        foreach (ulong id in _ledger.Return())
        {
            Return(id, reason);
        }
    }

    /// <summary>Nothing is read or written any more. Connections without COMMIT keep their owner.</summary>
    private void End(string? reason)
    {
        IsClosed = true;
        _socket.Dispose();
        _inbox.Dispose();
        _outbox.Clear();
        ReturnAll(reason ?? $"Process {PeerProcessId} has closed the channel.");
        foreach (ulong id in _ledger.Drop())
        {
            _events.Enqueue(new HandoffEvent(HandoffEventKind.Withdrawn, id));
        }

        _events.Enqueue(new HandoffEvent(HandoffEventKind.Closed, 0) { Reason = reason });
    }
}
