using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Layout">The layout of its type; a function, because types may contain one another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateCase(int Tag, Func<StateLayout> Layout);
