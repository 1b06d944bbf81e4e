using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>A method on its way from attributes to model: it takes over the values of retired members.</summary>
/// <param name="declaring">The class that has retired them.</param>
/// <param name="name">Its name.</param>
/// <param name="members">The members, by id.</param>
/// <param name="method">The method where it has been written, or <see langword="null"/>.</param>
internal sealed class Migration(INamedTypeSymbol declaring, string name, IReadOnlyList<RetiredMember> members, IMethodSymbol? method)
{
    public INamedTypeSymbol Declaring { get; } = declaring;

    public string Name { get; } = name;

    public IReadOnlyList<RetiredMember> Members { get; } = members;

    /// <summary>Whether it gives back the object that takes the place of its own: what cannot be changed any more must be made anew.</summary>
    public bool ReturnsState { get; } = method is { ReturnsVoid: true } ? false
        : Hierarchy.IsSame(method?.ReturnType, declaring) || ((declaring.IsRecord || declaring.IsReadOnly) && !declaring.PreservesReferences());

    /// <summary>The types of the parameters. Among several, each may be missing from a blob.</summary>
    public EquatableArray<string> ParameterTypes => [.. Members.Select(TypeOf)];

    /// <summary>The declaration that makes the compiler insist on it.</summary>
    public MethodModel Declaration => new(
        ReturnsState ? TypeNames.OwnName(Declaring.OriginalDefinition) : null,
        Name.Escaped(),
        [.. Members.Select((member, i) => new ParameterModel(TypeOf(member), ParameterName(i)))]);

    private string TypeOf(RetiredMember member) => member.Type.Reference() + (Members.Count > 1 && member.Type.IsReferenceType ? "?" : "");

    /// <summary>The name that the user's part has, because both must have the same.</summary>
    private string ParameterName(int index) =>
        method is not null ? (method.PartialImplementationPart ?? method).Parameters[index].Name.Escaped()
        : Members.Count == 1 ? "value"
        : $"value{Members[index].Id}";
}
