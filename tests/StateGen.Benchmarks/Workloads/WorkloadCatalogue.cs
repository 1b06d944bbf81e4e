using StateGen.Benchmarks.Workloads.Chat;
using StateGen.Benchmarks.Workloads.Evolved;
using StateGen.Benchmarks.Workloads.Game;
using StateGen.Benchmarks.Workloads.Imap;
using StateGen.Benchmarks.Workloads.Log;
using StateGen.Benchmarks.Workloads.Plain;
using StateGen.Benchmarks.Workloads.Telemetry;
using StateGen.Benchmarks.Workloads.Tolerant;
using StateGen.Benchmarks.Workloads.Web;

namespace StateGen.Benchmarks.Workloads;

/// <summary>All workloads.</summary>
internal static class WorkloadCatalogue
{
    /// <summary>All workloads, in the order of tables.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new StateWorkload<IdleSession, PlainIdleSession, TolerantIdleSession, Protos.Imap.IdleSession>(
            "minimal", "minimal IMAP session", IdleSession.Minimal, static state => state.Clone(), WorkloadJson.Default.PlainIdleSession),
        new StateWorkload<IdleSession, PlainIdleSession, TolerantIdleSession, Protos.Imap.IdleSession>(
            "idle", "idle IMAP session", IdleSession.Idle, static state => state.Clone(), WorkloadJson.Default.PlainIdleSession),
        new StateWorkload<SearchSession, PlainSearchSession, TolerantSearchSession, Protos.Imap.SearchSession>(
            "search", "IMAP session with search results", SearchSession.Create, static state => state.Clone(), WorkloadJson.Default.PlainSearchSession),
        new StateWorkload<ChatSession, PlainChatSession, TolerantChatSession, Protos.Chat.ChatSession>(
            "chat", "chat session, 200 objects", ChatGenerator.Create, static state => state.Clone(), WorkloadJson.Default.PlainChatSession),
        new StateWorkload<GameSession, PlainGameSession, TolerantGameSession, Protos.Game.GameSession>(
            "game", "game session, 500 structs", GameGenerator.Create, static state => state.Clone(), WorkloadJson.Default.PlainGameSession),
        new StateWorkload<WebSession, PlainWebSession, TolerantWebSession, Protos.Web.WebSession>(
            "web", "web session", WebGenerator.Create, static state => state.Clone(), WorkloadJson.Default.PlainWebSession),
        new VariedWorkload<TelemetryCursors, FixedTelemetryCursors, PlainTelemetryCursors, TolerantTelemetryCursors, Protos.Telemetry.TelemetryCursors>(
            "telemetry", "telemetry cursors, 11,000 numbers", "StateGen, members Fixed", TelemetryCursors.Create, static state => state.Clone(), WorkloadJson.Default.PlainTelemetryCursors),
        new StateWorkload<LogRecords, PlainLogRecords, TolerantLogRecords, Protos.Log.LogRecords>(
            "log", "log, 10,000 records", LogRecords.Create, static state => state.Clone(), WorkloadJson.Default.PlainLogRecords),
        new VariedWorkload<EditorSession, EditorSessionAtOnce, PlainEditorSession, TolerantEditorSession, Protos.Evolved.EditorSession>(
            "evolved", "editor session in its third version", "StateGen, one version", EditorSession.Create, static state => state.Clone(), WorkloadJson.Default.PlainEditorSession),
    ];

    /// <summary>The workload of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Workload Find(string name) => All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new ArgumentException($"there is no workload '{name}'; there are {string.Join(", ", All.Select(static workload => workload.Name))}");
}
