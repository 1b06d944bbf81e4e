using System.Net;
using System.Net.Sockets;

namespace StateGen.Handoff.Crash;

/// <summary>A process that has connections and hands them over, until it is killed.</summary>
internal static class SenderChild
{
    internal static async Task<int> RunAsync()
    {
        using Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        Console.WriteLine(((IPEndPoint)listening.LocalEndPoint!).Port);
        Order order = Child.ReadOrder();
        using Journal journal = new(order.Journal, order.Connections);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(order.Path, Order.Patient);

        // Offers are numbered from 1 on, in the order in which they are made.
        Child.Watch(order, journal, id => (int)id - 1);
        Echo[] served = new Echo[order.Connections];
        for (int i = 0; i < served.Length; i++)
        {
            served[i] = new Echo(await listening.AcceptAsync(), "sender", []).Start();
        }

        Console.WriteLine("accepted");
        Console.ReadLine();
        List<Task> sending = [];
        for (int i = 0; i < served.Length; i++)
        {
            byte[] input = await served[i].StopAsync();
            int number = i;
            sending.Add(SendAsync());

            async Task SendAsync()
            {
                await sender.SendAsync(served[number].Socket, new Ticket { Number = number }, input);
                if (order.Step == Step.ClosedCopy && order.Victim == number)
                {
                    Child.Die();
                }
            }
        }

        await Task.WhenAll(sending);
        Console.ReadLine();
        return 0;
    }
}
