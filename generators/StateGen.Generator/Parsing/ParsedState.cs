using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Holds the model of a state type and the symbols that it was built from, for consumers in the same compilation.</summary>
/// <param name="Type">The symbol of the type.</param>
/// <param name="Model">The model.</param>
/// <param name="Members">The members that the type declares itself, by id.</param>
/// <param name="Retired">The members that the type has retired, by id.</param>
internal sealed record ParsedState(INamedTypeSymbol Type, StateTypeModel Model, List<SavedMember> Members, List<RetiredMember> Retired);
