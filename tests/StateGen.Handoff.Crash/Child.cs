using System.Diagnostics;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Crash;

/// <summary>A process that is to be killed.</summary>
internal static class Child
{
    private static readonly Process Self = Process.GetCurrentProcess();

    /// <summary>Reads its order after everything is prepared.</summary>
    internal static Order ReadOrder() => Order.Parse(Console.In.ReadLine()!);

    /// <summary>SIGKILL: nothing of this process is done after it.</summary>
    internal static void Die()
    {
        Self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>Writes the journal, and kills the process at the ordered step.</summary>
    /// <param name="order">The order.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="numberOf">Returns the connection of an offer; -1 without one.</param>
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
