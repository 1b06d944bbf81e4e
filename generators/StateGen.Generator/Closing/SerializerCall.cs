using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Closing;

/// <summary>
/// A call of the serializer. It has no symbol yet, because what makes the type serializable is about to be generated; its parts have
/// types.
/// </summary>
internal static class SerializerCall
{
    /// <summary>What such a call names first.</summary>
    public const string Receiver = "StateSerializer";

    private static readonly HashSet<string> Calls = ["Save", "Restore", "TryRestore", "RestoreInto"];

    /// <summary>The arguments and type arguments of the call whose receiver a name is, or <see langword="null"/> where it is no call.</summary>
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
