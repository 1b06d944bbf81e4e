using System.Collections.ObjectModel;

namespace StateGen.Tests.Catalogue;

/// <summary>User-defined classes that derive from collections and have no other members.</summary>
[State("own-collections")]
public sealed partial class OwnCollections
{
    [Member(1)] public PointTable? Points { get; set; }
    [Member(2)] public PointTable Filled { get; } = [];
    [Member(3)] public Lines? Texts { get; set; }
    [Member(4)] public Tags Tags { get; } = [];
    [Member(5)] public Scores? Scores { get; set; }
    [Member(6)] public List<Lines?>? Several { get; set; }
    [Member(7)] public Names? Names { get; set; }

    /// <summary>A collection of points, keyed by label.</summary>
    public sealed class PointTable : KeyedCollection<string, Point>
    {
        /// <inheritdoc/>
        protected override string GetKeyForItem(Point item) => item.Label ?? "";
    }
}
