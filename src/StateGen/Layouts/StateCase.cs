using System.ComponentModel;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>A case of a union.</summary>
/// <param name="Tag">The tag of the case.</param>
/// <param name="Layout">Returns the layout of its type. It is a function because types may contain one another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateCase(int Tag, Func<StateLayout> Layout);
