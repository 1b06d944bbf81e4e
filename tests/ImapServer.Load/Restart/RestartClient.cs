using System.Diagnostics;
using ImapServer.Load.Clients;

namespace ImapServer.Load.Restart;

/// <summary>A client that must not notice the restarts.</summary>
internal sealed class RestartClient(string user, Habit habit, int seed) : IDisposable
{
    private static readonly string[] Commands = ["NOOP", "UID FETCH 1:* (FLAGS)", "SEARCH UNSEEN", "UID SEARCH RETURN (COUNT) ALL"];

    private readonly MailboxModel _model = new();
    private readonly Random _random = new(seed);
    private AsyncClient? _client;
    private bool _idles;

    /// <summary>The longest time from DONE to its OK, in milliseconds.</summary>
    public double LongestDone { get; private set; }

    /// <summary>The longest time from another command to its OK, in milliseconds.</summary>
    public double LongestCommand { get; private set; }

    /// <summary>How often it has ended an IDLE or run a command.</summary>
    public int Answers { get; private set; }

    /// <summary>The port of its end.</summary>
    public int Port => Client.Port;

    private AsyncClient Client => _client ?? throw new InvalidOperationException("The client is not connected.");

    /// <summary>Connects, opens INBOX and learns all that is in it.</summary>
    public async Task OpenAsync(System.Net.IPEndPoint server)
    {
        _client = await AsyncClient.ConnectAsync(server);
        _client.Untagged = _model.Apply;
        await _client.OpenAsync(user);
        await _client.RunAsync("UID FETCH 1:* (FLAGS)");
        if (habit != Habit.Active)
        {
            await IdleAsync();
        }
    }

    /// <summary>Lives until it is stopped.</summary>
    public async Task LiveAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            switch (habit)
            {
                case Habit.Silent:
                    await ListenAsync(Timeout.InfiniteTimeSpan, stop);
                    break;
                case Habit.Restless:
                    await ListenAsync(Some(200, 4_000), stop);
                    await DoneAsync();
                    await IdleAsync();
                    break;
                case Habit.Active:
                    LongestCommand = Math.Max(LongestCommand, await TimeAsync(() => Client.RunAsync(Commands[_random.Next(Commands.Length)])));
                    await PauseAsync(Some(50, 500), stop);
                    break;
            }
        }
    }

    /// <summary>Compares the client's state with a fresh one.</summary>
    /// <returns>The difference, or <see langword="null"/>.</returns>
    public async Task<string?> CompareAsync()
    {
        if (_idles)
        {
            await DoneAsync();
        }

        await Client.RunAsync("NOOP");
        var fresh = new MailboxModel();
        Client.Untagged = fresh.Apply;
        await Client.RunAsync("SELECT INBOX");
        await Client.RunAsync("FETCH 1:* (UID FLAGS)");
        return _model.DifferenceTo(fresh) is { } difference ? $"{user}, {habit}: {difference}" : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _client?.Dispose();

    private async Task IdleAsync()
    {
        await Client.IdleAsync();
        _idles = true;
    }

    private async Task DoneAsync()
    {
        LongestDone = Math.Max(LongestDone, await TimeAsync(() => Client.DoneAsync()));
        _idles = false;
    }

    private async Task<double> TimeAsync(Func<Task> wait)
    {
        long start = Stopwatch.GetTimestamp();
        await wait();
        Answers++;
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task ListenAsync(TimeSpan time, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(time);
        try
        {
            while (true)
            {
                await Client.ReadLineAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // That was long enough.
        }
    }

    private TimeSpan Some(int least, int most) => TimeSpan.FromMilliseconds(_random.Next(least, most));

    private static async Task PauseAsync(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
