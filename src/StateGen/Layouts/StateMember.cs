using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A member of a layout.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in source.</param>
/// <param name="Shape">The structure of its value. It is <see langword="null"/> for a truth value, which is its presence bit.</param>
/// <param name="IsSensitive">Whether its value must not be shown to anybody.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateMember(int Id, string Name, StateShape? Shape, bool IsSensitive = false);
