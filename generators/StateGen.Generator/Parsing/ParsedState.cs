using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>A state type, read whole: its model and, for whoever looks at the same compilation, the symbols that it was made from.</summary>
/// <param name="Type">The type.</param>
/// <param name="Model">The model.</param>
/// <param name="Members">The members that it declares itself, by id.</param>
/// <param name="Retired">The members that it has retired, by id.</param>
internal sealed record ParsedState(INamedTypeSymbol Type, StateTypeModel Model, List<SavedMember> Members, List<RetiredMember> Retired);
