using System.Net.Sockets;

namespace StateGen.Handoff.Crash;

/// <summary>The receiver is killed; the sender is this process.</summary>
internal sealed class ReceiverRound(Order order, ChildProcess child, Socket listening) : Round(order, child)
{
    private readonly bool[] _given = new bool[order.Connections];
    private HandoffSender? _sender;

    protected override async Task PrepareAsync()
    {
        await Child.ReadLineAsync();
        await Child.ReadLineAsync();
        _sender = await HandoffSender.ConnectAsync(Order.Path, Order.Patient);
        await ConnectAsync(
            listening.LocalEndPoint!,
            async number => Served[number] = new Echo(await listening.AcceptAsync(), "sender", []).Start());
    }

    protected override async Task HandOverAsync()
    {
        List<Task> sending = [];
        for (int number = 0; number < Served.Length; number++)
        {
            byte[] input = await Served[number]!.StopAsync();
            sending.Add(SendAsync(number, Served[number]!.Socket, input));
        }

        await Task.WhenAll(sending);
        await _sender!.DisposeAsync();
        File.Delete(Order.Path);
        File.Delete(Order.Path + ".lock");
    }

    private async Task SendAsync(int number, Socket socket, byte[] input)
    {
        try
        {
            await _sender!.SendAsync(socket, new Ticket { Number = number }, input);
            _given[number] = true;
            Served[number] = null;
        }
        catch (HandoffException)
        {
            Served[number] = new Echo(socket, "sender", input).Start();
        }
    }

    protected override void Count(Tally tally, int number, Client client, byte journal)
    {
        bool isKept = !client.IsClosed && client.Owner == "sender";
        tally.KeptBySender += isKept ? 1 : 0;
        tally.Closed += client.IsClosed && _given[number] ? 1 : 0;
        tally.Lost += client.IsClosed && !_given[number] ? 1 : 0;
        tally.Doubled += client.IsDoubled || (journal == Journal.Took && !_given[number]) || isKept == _given[number] ? 1 : 0;
    }
}
