using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A member of a layer.</summary>
/// <param name="Id">The id of the member.</param>
/// <param name="Name">The name of the member in source.</param>
/// <param name="Shape">The parts of its value; <see langword="null"/> for a Boolean, whose value is its presence bit.</param>
/// <param name="IsSensitive">Whether error messages must not show its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record StateMember(int Id, string Name, StateShape? Shape, bool IsSensitive = false);
