using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Represents a method that takes over the values of retired members, between attribute and model.</summary>
/// <param name="declaring">The class that has retired the members.</param>
/// <param name="name">The name of the method.</param>
/// <param name="members">The members, by id.</param>
/// <param name="method">The method, or <see langword="null"/> if the user has not written it yet.</param>
internal sealed class Migration(INamedTypeSymbol declaring, string name, IReadOnlyList<RetiredMember> members, IMethodSymbol? method)
{
    public INamedTypeSymbol Declaring { get; } = declaring;

    public string Name { get; } = name;

    public IReadOnlyList<RetiredMember> Members { get; } = members;

    /// <summary>Gets whether the method returns a new object that replaces the old one. Immutable types need this.</summary>
    public bool ReturnsState { get; } = method is { ReturnsVoid: true } ? false
        : Hierarchy.IsSame(method?.ReturnType, declaring) || ((declaring.IsRecord || declaring.IsReadOnly) && !declaring.PreservesReferences());

    /// <summary>Gets the types of the parameters. If there are several, each value may be missing from a blob.</summary>
    public EquatableArray<string> ParameterTypes => [.. Members.Select(TypeOf)];

    /// <summary>Gets the partial declaration. It makes the compiler require the method.</summary>
    public MethodModel Declaration => new(
        ReturnsState ? TypeNames.OwnName(Declaring.OriginalDefinition) : null,
        Name.Escaped(),
        [.. Members.Select((member, i) => new ParameterModel(TypeOf(member), ParameterName(i)))]);

    private string TypeOf(RetiredMember member) => member.Type.Reference() + (Members.Count > 1 && member.Type.IsReferenceType ? "?" : "");

    /// <summary>Returns the parameter name from the user's part, since both parts must use the same name.</summary>
    private string ParameterName(int index) =>
        method is not null ? (method.PartialImplementationPart ?? method).Parameters[index].Name.Escaped()
        : Members.Count == 1 ? "value"
        : $"value{Members[index].Id}";
}
