using System.Globalization;
using System.Net;

namespace StateGen.Handoff.Crash;

/// <summary>The sender is killed; the receiver is this process.</summary>
internal sealed class SenderRound(Order order, ChildProcess child) : Round(order, child)
{
    /// <summary>A connection was taken by the receiver.</summary>
    internal void Take(Handoff<Ticket> taken) =>
        Served[taken.State.Number] = new Echo(taken.Socket, "receiver", taken.PendingInput.Span).Start();

    protected override async Task PrepareAsync()
    {
        int port = int.Parse(await Child.ReadLineAsync(), CultureInfo.InvariantCulture);
        await ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), _ => Task.CompletedTask);
        await Child.ReadLineAsync();
    }

    protected override Task HandOverAsync()
    {
        Child.WriteLine("go");
        return Task.CompletedTask;
    }

    protected override void Count(Tally tally, int number, Client client, byte journal)
    {
        bool isKept = !client.IsClosed && client.Owner == "receiver";
        bool isTaken = Served[number] is not null;
        tally.KeptByReceiver += isKept ? 1 : 0;
        tally.Closed += client.IsClosed && journal != Journal.WroteCommit ? 1 : 0;
        tally.Lost += client.IsClosed && (journal == Journal.WroteCommit || isTaken) ? 1 : 0;
        tally.Doubled += client.IsDoubled || (isTaken && journal == 0) || isKept != isTaken ? 1 : 0;
    }
}
