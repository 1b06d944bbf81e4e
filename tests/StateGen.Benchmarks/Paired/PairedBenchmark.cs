using System.Text.Json.Serialization.Metadata;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Paired;

/// <summary>All workloads with all contenders.</summary>
internal static class PairedBenchmark
{
    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        IdleSession minimal = IdleSession.Minimal();
        IdleSession idle = IdleSession.Idle();
        TelemetryCursors cursors = TelemetryCursors.Create();
        Run("minimal IMAP session", minimal, WorkloadJson.Default.IdleSession, static session => session.Clone());
        Run("idle IMAP session", idle, WorkloadJson.Default.IdleSession, static session => session.Clone());
        Run("telemetry cursors in full width", cursors, WorkloadJson.Default.TelemetryCursors, static state => state.Clone());
        return 0;
    }

    private static void Run<T>(string name, T state, JsonTypeInfo<T> json, Func<T, T> clone)
        where T : IStateSerializable<T> => PairedRun.Run(
        name,
        state,
        [
            new MemoryPackContender<T>(),
            new StateGenContender<T>(),
            new MessagePackContender<T>(compressed: false),
            new MessagePackContender<T>(compressed: true),
            new ProtobufContender<T>(),
            new JsonContender<T>(json),
            new LimitContender<T>(StateSerializer.Save(state), state, clone),
        ]);
}
