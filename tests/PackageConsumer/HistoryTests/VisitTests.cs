using History;
using StateGen.Testing;

namespace HistoryTests;

/// <summary>The tests that the package writes, against both versions that have shipped.</summary>
[StateTests<Visit>]
public sealed partial class VisitTests;
