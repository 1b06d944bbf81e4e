namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A class that derives from a closed generic class.</summary>
[State("int-page")]
public sealed partial class IntPage : Page<int>
{
    [Member(1)] public string? Title { get; set; }
}
