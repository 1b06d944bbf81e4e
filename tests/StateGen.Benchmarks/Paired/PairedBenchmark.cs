using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Paired;

/// <summary>All workloads with all contenders.</summary>
internal static class PairedBenchmark
{
    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        Run("minimal IMAP session", IdleSession.Minimal());
        Run("idle IMAP session", IdleSession.Idle());
        return 0;
    }

    private static void Run(string name, IdleSession state) => PairedRun.Run(
        name,
        state,
        [
            new MemoryPackContender<IdleSession>(),
            new StateGenContender<IdleSession>(),
            new MessagePackContender<IdleSession>(compressed: false),
            new MessagePackContender<IdleSession>(compressed: true),
            new ProtobufContender<IdleSession>(),
            new JsonContender<IdleSession>(WorkloadJson.Default.IdleSession),
            new LimitContender<IdleSession>(StateSerializer.Save(state), state, static session => session.Clone()),
        ]);
}
