using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Closing;

/// <summary>
/// Recognizes a call of the serializer by its syntax. The call has no symbol yet, because the interface of the type is not generated yet. Its
/// parts already have types.
/// </summary>
internal static class SerializerCall
{
    /// <summary>The name of the serializer class.</summary>
    public const string Receiver = "StateSerializer";

    private static readonly HashSet<string> Calls = ["Save", "Restore", "TryRestore", "RestoreInto"];

    /// <summary>Returns the arguments and type arguments of the call on a receiver, or <see langword="null"/> if it is not a call.</summary>
    public static IEnumerable<SyntaxNode>? PartsOf(SimpleNameSyntax receiver)
    {
        SyntaxNode whole = receiver;
        while (whole.Parent is MemberAccessExpressionSyntax { Name: var name } around && name == whole)
        {
            whole = around;
        }

        if (receiver.Identifier.ValueText != Receiver
            || whole.Parent is not MemberAccessExpressionSyntax { Name: { } called, Parent: InvocationExpressionSyntax call }
            || !Calls.Contains(called.Identifier.ValueText))
        {
            return null;
        }

        IEnumerable<SyntaxNode> parts = call.ArgumentList.Arguments.Select(argument => argument.Expression switch
        {
            DeclarationExpressionSyntax declaration => (SyntaxNode)declaration.Type,
            ExpressionSyntax other => other,
        });
        return called is GenericNameSyntax generic ? parts.Concat(generic.TypeArgumentList.Arguments) : parts;
    }
}
