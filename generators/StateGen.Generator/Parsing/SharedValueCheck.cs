using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Warns about members whose initial value is a shared object, if restoring would write into that object.</summary>
internal static class SharedValueCheck
{
    public static void Run(
        INamedTypeSymbol type, StateTypeModel model, List<SavedMember> members, IMethodSymbol? constructor, DiagnosticSink sink, CancellationToken token)
    {
        SavedMember[] written = [.. members.Where(member => member.IsFilled || (model.CanPopulate && member.Formatter.CanReuse))];
        if (written.Length == 0)
        {
            return;
        }

        SourceOperations source = new(type, token);
        ConstructorWalk walk = ConstructorWalk.Of(type, constructor, token);
        foreach (SavedMember member in written)
        {
            ISymbol storage = walk.StorageOf(member.Symbol) ?? member.Symbol;
            IEnumerable<ISymbol?> values = walk.WrittenTo(storage).Select(value => value.Shared).Append(Initial(storage, source));
            if (values.FirstOrDefault(IsShared) is { } shared)
            {
                sink.Report(
                    DiagnosticDescriptors.SharedInitialValue,
                    member.Symbol,
                    $"{type.Name}.{member.Symbol.Name}",
                    $"{shared.ContainingType.Name}.{shared.Name}",
                    member.IsFilled ? "restoring" : "RestoreInto");
            }
        }
    }

    private static ISymbol? Initial(ISymbol storage, SourceOperations source) =>
        InitialValue.Of(storage) is ExpressionSyntax and (IdentifierNameSyntax or MemberAccessExpressionSyntax) and { } value
            ? source.OperationOf(value) switch
            {
                IMemberReferenceOperation { Instance: null } reference => reference.Member,
                _ => null,
            }
            : null;

    /// <summary>Determines whether a static member always returns the same object. A property without a field may create a new one.</summary>
    private static bool IsShared(ISymbol? symbol) => symbol switch
    {
        IFieldSymbol { IsStatic: true } => true,
        IPropertySymbol { IsStatic: true } property => SavedMember.IsAutoProperty(property),
        _ => false,
    };
}
