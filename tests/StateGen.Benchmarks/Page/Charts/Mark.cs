namespace StateGen.Benchmarks.Page.Charts;

/// <summary>A mark in a chart.</summary>
internal enum Mark
{
    Disc,
    Ring,
    Square,
    Bar,
    LargeDisc,
}
