namespace StateGen.Tests.Types.Alikes;

/// <summary>A record that can change, and become the same as another.</summary>
[State("word")]
public sealed partial record Word
{
    [Member(1)] public string Text { get; set; } = "";
}
