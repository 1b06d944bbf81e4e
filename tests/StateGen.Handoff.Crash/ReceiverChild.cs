namespace StateGen.Handoff.Crash;

/// <summary>A process that takes connections, until it is killed.</summary>
internal static class ReceiverChild
{
    internal static async Task<int> RunAsync()
    {
        Console.WriteLine("here");
        Order order = Child.ReadOrder();
        using Journal journal = new(order.Journal, order.Connections);
        Child.Watch(order, journal, id => (int)id - 1);
        await using HandoffListener listener = HandoffListener.Listen(order.Path, Order.Patient);
        Console.WriteLine("listening");
        await foreach (Handoff<Ticket> taken in listener.ReceiveAllAsync<Ticket>(Validate))
        {
            int number = taken.State.Number;
            journal[number] = Journal.Took;
            Echo echo = new Echo(taken.Socket, "receiver", taken.PendingInput.Span).Start();
            if (order.Step == Step.Serving && order.Victim == number)
            {
                Child.Die();
            }

            _ = echo.FinishAsync();
        }

        return 0;

        ValueTask<string?> Validate(Handoff<Ticket> offered, CancellationToken cancellationToken)
        {
            if (order.Step == Step.Validating && order.Victim == offered.State.Number)
            {
                Child.Die();
            }

            return ValueTask.FromResult<string?>(null);
        }
    }
}
