using History;
using StateGen.Testing;

namespace HistoryTests;

/// <summary>The generated tests, with both shipped versions.</summary>
[StateTests<Visit>]
public sealed partial class VisitTests;
