using System.Text.Json;

namespace StateGen.Tests.Catalogue;

/// <summary>JSON, whose text is preserved exactly.</summary>
[State("json-texts")]
public sealed partial class JsonTexts
{
    [Member(1)] public JsonElement Element { get; set; }
    [Member(2)] public JsonElement? Optional { get; set; }
    [Member(3)] public JsonDocument? Document { get; set; }
    [Member(4)] public List<JsonElement>? List { get; set; }
    [Member(5)] public Dictionary<string, JsonElement>? Extensions { get; set; }
}
