using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator;

namespace StateGen.CodeFixes;

/// <summary>SG0012: raises the version of the type to that of its newest member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseVersionCodeFix)), Shared]
public sealed class RaiseVersionCodeFix : StateCodeFix
{
    private const string Title = "Raise the version";

    private protected override string DiagnosticId => DiagnosticIds.InvalidSince;

    private protected override IEnumerable<string> Titles(FixTarget target) =>
        NumberOf(target.Diagnostic) >= 1 && StateOf(target) is not null ? [Title] : [];

    private protected override Task EditAsync(FixSession session, FixTarget target, string title)
    {
        int since = NumberOf(target.Diagnostic);
        return session.EditAsync(
            StateOf(target)!, attribute => VersionOf(attribute) >= since
                ? attribute
                : Attributes.SetNamed(attribute, "Version", since.ToString(CultureInfo.InvariantCulture)));
    }

    private static AttributeSyntax? StateOf(FixTarget target) => target.Type?.DeclaringSyntaxReferences
        .Select(reference => Attributes.Find(reference.GetSyntax(), "State"))
        .FirstOrDefault(attribute => attribute is not null);

    /// <summary>The version that another fix has written already.</summary>
    private static int VersionOf(AttributeSyntax attribute) =>
        Attributes.Named(attribute, "Version")?.Expression is LiteralExpressionSyntax { Token.Value: int version } ? version : 0;
}
