namespace Imap.Server.Limits;

/// <summary>What <see cref="LoginThrottle"/> remembers of an address or a name.</summary>
internal sealed class LoginRecord(DateTimeOffset now)
{
    private double _failures;

    /// <summary>When something was last noted.</summary>
    public DateTimeOffset Last { get; private set; } = now;

    /// <summary>The earliest time of the next attempt.</summary>
    public DateTimeOffset NextTurn { get; private set; } = now;

    /// <summary>The failures that are not forgotten yet.</summary>
    public int FailuresAt(DateTimeOffset moment, TimeSpan forgets) => (int)Math.Ceiling(Remembered(moment, forgets));

    /// <summary>Adds a failure.</summary>
    public void AddFailure(DateTimeOffset moment, TimeSpan forgets)
    {
        _failures = Remembered(moment, forgets) + 1;
        Last = moment;
    }

    /// <summary>Marks the record as used.</summary>
    public void Touch(DateTimeOffset moment) => Last = moment;

    /// <summary>Takes a turn, and postpones the next one.</summary>
    public void Pause(DateTimeOffset turn, TimeSpan pause) => NextTurn = turn + pause;

    private double Remembered(DateTimeOffset moment, TimeSpan forgets) => Math.Max(0, _failures - ((moment - Last) / forgets));
}
