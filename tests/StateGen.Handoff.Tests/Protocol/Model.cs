using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests.Protocol;

/// <summary>
/// A minimal model of two ends of a channel and the frames between them. Written frames are in transit until they are read, even if their
/// writer is killed. A path is the sequence of steps, by number.
/// </summary>
internal sealed class Model
{
    private const int Offers = 2;

    private readonly HandoffLedger _sender = new(8);
    private readonly HandoffLedger _receiver = new(8);

    /// <summary>COMMITs that wait to be written; other frames are written at once.</summary>
    private readonly Queue<ulong> _commits = new();
    private readonly Queue<(FrameKind Kind, ulong Id)> _toReceiver = new();
    private readonly Queue<(FrameKind Kind, ulong Id)> _toSender = new();

    /// <summary>Whether the sender serves a connection: until it offers it, and again after its return.</summary>
    private readonly bool[] _senderServes = [true, true];
    private readonly bool[] _senderGave = new bool[Offers];
    private readonly bool[] _receiverServes = new bool[Offers];
    private int _offered;
    private bool _senderLives = true;
    private bool _receiverLives = true;
    private bool _channelEnded;

    /// <summary>The fault in this state, or null.</summary>
    internal string? Wrong { get; private set; }

    /// <summary>The key of a state: states with equal keys continue alike.</summary>
    internal string Key => string.Join('|',
        string.Join(',', _toReceiver), string.Join(',', _toSender), string.Join(',', _commits),
        string.Join(',', _senderServes), string.Join(',', _senderGave), string.Join(',', _receiverServes),
        _offered, _senderLives, _receiverLives, _channelEnded, _sender.Describe(), _receiver.Describe());

    /// <summary>Whether nothing is left to be done.</summary>
    internal bool IsOver => Steps().Count == 0;

    internal int StepCount => Steps().Count;

    internal void Do(int step)
    {
        Steps()[step]();
        Check();
    }

    private List<Action> Steps()
    {
        List<Action> steps = [];
        if (_senderLives)
        {
            AddSender(steps);
            steps.Add(() => _senderLives = false);
        }

        if (_receiverLives)
        {
            AddReceiver(steps);
            steps.Add(() => _receiverLives = false);
        }

        return steps;
    }

    private void AddSender(List<Action> steps)
    {
        if (_offered < Offers && !_channelEnded)
        {
            steps.Add(() =>
            {
                _senderServes[_offered++] = false;
                Write(_toReceiver, FrameKind.Offer, _sender.Offer());
            });
        }

        for (ulong id = 1; id <= (ulong)_offered; id++)
        {
            ulong offer = id;
            steps.Add(() =>
            {
                if (_sender.TryWithdraw(offer))
                {
                    _senderServes[offer - 1] = true;
                    Write(_toReceiver, FrameKind.Withdraw, offer);
                }
            });
        }

        if (_commits.Count > 0)
        {
            steps.Add(WriteCommit);
        }

        if (_toSender.Count > 0)
        {
            steps.Add(ReadAtSender);
        }

        // The channel is found to be closed: by a time-out, by an error, or because the other end is gone.
        steps.Add(EndAtSender);
    }

    private void WriteCommit()
    {
        if (!_receiverLives || _channelEnded)
        {
            EndAtSender();
            return;
        }

        ulong id = _commits.Dequeue();
        _sender.WroteCommit(id);
        _senderGave[id - 1] = true;
        _toReceiver.Enqueue((FrameKind.Commit, id));
    }

    private void ReadAtSender()
    {
        (FrameKind kind, ulong id) = _toSender.Dequeue();
        Verdict verdict = kind == FrameKind.Ready ? _sender.ReadReady(id) : _sender.ReadRefused(id);
        if (verdict == Verdict.Broken)
        {
            Wrong = $"{kind} {id} breaks the protocol";
        }
        else if (verdict == Verdict.Done && kind == FrameKind.Ready)
        {
            _commits.Enqueue(id);
        }
        else if (verdict == Verdict.Done)
        {
            _senderServes[id - 1] = true;
        }
    }

    private void EndAtSender()
    {
        _channelEnded = true;
        _commits.Clear();
        _toSender.Clear();
        foreach (ulong id in _sender.Return())
        {
            _senderServes[id - 1] = true;
        }
    }

    private void AddReceiver(List<Action> steps)
    {
        for (ulong id = 1; id <= (ulong)_offered; id++)
        {
            ulong offer = id;
            if (_receiver.IsOffered(offer))
            {
                steps.Add(() =>
                {
                    if (_receiver.TryAccept(offer))
                    {
                        Write(_toSender, FrameKind.Ready, offer);
                    }
                });
                steps.Add(() =>
                {
                    if (_receiver.TryRefuse(offer))
                    {
                        Write(_toSender, FrameKind.Refused, offer);
                    }
                });
            }
        }

        if (_toReceiver.Count > 0)
        {
            steps.Add(ReadAtReceiver);
        }
        else if (_channelEnded || !_senderLives)
        {
            steps.Add(() => _receiver.Drop());
        }
    }

    private void ReadAtReceiver()
    {
        (FrameKind kind, ulong id) = _toReceiver.Dequeue();
        Verdict verdict = kind switch
        {
            FrameKind.Offer => _receiver.ReadOffer(id),
            FrameKind.Commit => _receiver.ReadCommit(id),
            _ => _receiver.ReadWithdraw(id),
        };
        if (verdict == Verdict.Broken)
        {
            Wrong = $"{kind} {id} breaks the protocol";
        }
        else if (kind == FrameKind.Commit)
        {
            _receiverServes[id - 1] = true;
        }
    }

    private void Write(Queue<(FrameKind, ulong)> way, FrameKind kind, ulong id)
    {
        if (!_channelEnded)
        {
            way.Enqueue((kind, id));
        }
    }

    private void Check()
    {
        for (int i = 0; i < Offers; i++)
        {
            if (_senderServes[i] && (_receiverServes[i] || _senderGave[i]))
            {
                Wrong = $"connection {i + 1} has two owners";
            }
            else if (_receiverServes[i] && !_senderGave[i])
            {
                Wrong = $"connection {i + 1} was taken and not given";
            }
            else if (!_senderServes[i] && !_senderGave[i] && _channelEnded && _senderLives)
            {
                Wrong = $"connection {i + 1} is lost: the channel has ended, and its owner does not serve it";
            }
            else if (_senderGave[i] && !_receiverServes[i] && _receiverLives && !_toReceiver.Contains((FrameKind.Commit, (ulong)i + 1)))
            {
                Wrong = $"connection {i + 1} is lost: it was given, and no process will take it";
            }
        }
    }
}
