using System.Text.Json.Serialization;
using StateGen.Benchmarks.Workloads.Plain;

namespace StateGen.Benchmarks.Workloads;

/// <summary>What System.Text.Json generates for the workloads.</summary>
[JsonSerializable(typeof(PlainIdleSession))]
[JsonSerializable(typeof(PlainSearchSession))]
[JsonSerializable(typeof(PlainChatSession))]
[JsonSerializable(typeof(PlainGameSession))]
[JsonSerializable(typeof(PlainWebSession))]
[JsonSerializable(typeof(PlainTelemetryCursors))]
[JsonSerializable(typeof(PlainLogRecords))]
[JsonSerializable(typeof(PlainEditorSession))]
internal sealed partial class WorkloadJson : JsonSerializerContext;
