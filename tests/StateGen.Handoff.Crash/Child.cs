using System.Diagnostics;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Crash;

/// <summary>A process that is to be killed.</summary>
internal static class Child
{
    private static readonly Process Self = Process.GetCurrentProcess();

    /// <summary>Reads its order when it is told what to do, after all that can be done before is done.</summary>
    internal static Order ReadOrder() => Order.Parse(Console.In.ReadLine()!);

    /// <summary>SIGKILL: nothing of this process is done after it.</summary>
    internal static void Die()
    {
        Self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>Writes the journal, and dies where the order says so.</summary>
    /// <param name="order">The order.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="numberOf">The connection of an offer; -1 where it is none.</param>
    internal static void Watch(Order order, Journal journal, Func<ulong, int> numberOf)
    {
        HandoffSteps.Observer = (kind, moment, id) =>
        {
            Step? step = Steps.Of(kind, moment);
            int number = numberOf(id);
            if (step == Step.WritingCommit)
            {
                journal[number] = Journal.WritingCommit;
            }
            else if (step == Step.WroteCommit)
            {
                journal[number] = Journal.WroteCommit;
            }

            if (step == order.Step && number == order.Victim)
            {
                Die();
            }
        };
    }
}
