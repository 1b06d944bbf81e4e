using StateGen.Benchmarks.Workloads.Chat;
using StateGen.Benchmarks.Workloads.Evolved;
using StateGen.Benchmarks.Workloads.Game;
using StateGen.Benchmarks.Workloads.Imap;
using StateGen.Benchmarks.Workloads.Log;
using StateGen.Benchmarks.Workloads.Telemetry;
using StateGen.Benchmarks.Workloads.Web;

namespace StateGen.Benchmarks.Workloads;

/// <summary>All workloads.</summary>
internal static class WorkloadCatalogue
{
    /// <summary>All workloads, in the order of tables.</summary>
    public static IReadOnlyList<IWorkload> All { get; } =
    [
        new Workload<IdleSession>("minimal", "minimal IMAP session", IdleSession.Minimal, IdleContenders.Of),
        new Workload<IdleSession>("idle", "idle IMAP session", IdleSession.Idle, IdleContenders.Of),
        new Workload<SearchSession>("search", "IMAP session with search results", SearchSession.Create, SearchContenders.Of),
        new Workload<ChatSession>("chat", "chat session, 200 objects", ChatGenerator.Create, ChatContenders.Of),
        new Workload<GameSession>("game", "game session, 500 structs", GameGenerator.Create, GameContenders.Of),
        new Workload<WebSession>("web", "web session", WebGenerator.Create, WebContenders.Of),
        new Workload<TelemetryCursors>("telemetry", "telemetry cursors, 11,000 numbers", TelemetryCursors.Create, TelemetryContenders.Of),
        new Workload<LogRecords>("log", "log, 10,000 records", LogRecords.Create, LogContenders.Of),
        new Workload<EditorSession>("evolved", "editor session in its third version", EditorSession.Create, EditorContenders.Of),
    ];

    /// <summary>The workload of a name.</summary>
    /// <exception cref="ArgumentException">The workload does not exist.</exception>
    public static IWorkload Find(string name) => All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new ArgumentException($"unknown workload '{name}'; the workloads are {string.Join(", ", All.Select(static workload => workload.Name))}");
}
