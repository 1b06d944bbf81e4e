using System.Text.Json.Serialization;

namespace StateGen.Benchmarks.Workloads;

/// <summary>What System.Text.Json generates for the workloads.</summary>
[JsonSerializable(typeof(IdleSession))]
[JsonSerializable(typeof(TelemetryCursors))]
internal sealed partial class WorkloadJson : JsonSerializerContext;
