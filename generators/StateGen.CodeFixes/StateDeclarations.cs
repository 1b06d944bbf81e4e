using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace StateGen.CodeFixes;

/// <summary>Edits the attributes of a state type.</summary>
internal static class StateDeclarations
{
    /// <summary>Raises the version of a type, unless it is already high enough.</summary>
    public static Task RaiseVersionAsync(FixSession session, TypeDeclarationSyntax type, int version) => session.EditAsync(
        Attributes.Find(type, "State")!,
        attribute => VersionOf(attribute) >= version
            ? attribute
            : Attributes.SetNamed(attribute, "Version", version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reserves the id of a member with <c>[Retired]</c>.</summary>
    /// <param name="session">The session that collects the edits.</param>
    /// <param name="target">The diagnostic to fix.</param>
    /// <param name="type">The declaration of the type.</param>
    /// <param name="arguments">The arguments of the attribute, with fully qualified types.</param>
    public static Task RetireAsync(FixSession session, FixTarget target, TypeDeclarationSyntax type, string arguments)
    {
        SemanticModel model = target.Model.Compilation.GetSemanticModel(type.SyntaxTree);
        AttributeListSyntax list = Attributes
            .List($"{Attributes.NameAt(model, type.SpanStart, "Retired")}({arguments})")
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return session.EditAsync(type, node => Attributes.Append(node, list));
    }

    /// <summary>Returns the version in the code, which another fix may have written.</summary>
    private static int VersionOf(AttributeSyntax attribute) =>
        Attributes.Named(attribute, "Version")?.Expression is LiteralExpressionSyntax { Token.Value: int version } ? version : 0;
}
