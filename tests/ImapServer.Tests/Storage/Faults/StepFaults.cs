using Imap.Storage.Files;
using Microsoft.Data.Sqlite;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>Has one step of the disk fail, or all from one on, as a kill does.</summary>
internal sealed class StepFaults
{
    private const int NoSpace = 28;
    private const int SqliteFull = 13;
    private const int SqliteInputOutput = 10;

    private int _failAt = int.MaxValue;
    private int _step;
    private FaultKind _kind;

    public StepFaults() => Disk = new Disk(before: Before);

    /// <summary>The disk to give to a store.</summary>
    public Disk Disk { get; }

    /// <summary>Whether a step has failed since <see cref="FailAt"/>.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The step that failed first.</summary>
    public string? Failed { get; private set; }

    /// <summary>Begins to count; the step of this number fails.</summary>
    public void FailAt(int step, FaultKind kind)
    {
        (_step, _failAt, _kind, HasFailed, Failed) = (0, step, kind, false, null);
    }

    /// <summary>The disk is sound again.</summary>
    public void Stop() => _failAt = int.MaxValue;

    private void Before(string step)
    {
        if (++_step < _failAt || (_step > _failAt && _kind is FaultKind.FullOnce or FaultKind.BrokenOnce))
        {
            return;
        }

        HasFailed = true;
        Failed ??= step;
        bool isSql = step.All(c => c < 0x80) && step.Split(' ')[0].All(char.IsUpper);
        throw (isSql, _kind is FaultKind.FullOnce or FaultKind.FullFromThere) switch
        {
            (true, true) => new SqliteException("The database or disk is full.", SqliteFull),
            (true, false) => new SqliteException("A disk error.", SqliteInputOutput),
            (false, true) => new IOException("No space left on device.", NoSpace),
            (false, false) => new IOException("Input/output error.", 5),
        };
    }
}
