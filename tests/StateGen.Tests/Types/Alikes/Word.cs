namespace StateGen.Tests.Types.Alikes;

/// <summary>A mutable record, which can become equal to another.</summary>
[State("word")]
public sealed partial record Word
{
    [Member(1)] public string Text { get; set; } = "";
}
