using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;

namespace StateGen.CodeFixes;

/// <summary>SG0066 and SG0067: restores the shipped type of a member, or gives the member a new id and retires the old one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShippedTypeCodeFix)), Shared]
public sealed class ShippedTypeCodeFix : StateCodeFix
{
    private const string Restore = "Change it back to the shipped type";
    private const string Move = "Give it a new id and keep the old member as [Retired]";

    private protected override string DiagnosticId => DiagnosticIds.IdReused;

    private protected override ImmutableArray<string> Rules => [DiagnosticId, DiagnosticIds.TypeChanged];

    internal override bool IsDecision => true;

    private protected override IEnumerable<string> Titles(FixTarget target)
    {
        if (target is { Member: not null, StateDeclaration: not null, IsOneOfSeveral: false })
        {
            if (target.TextOf(DiagnosticProperties.Fixed) is not null || EnumOf(target) is not null)
            {
                yield return Restore;
            }

            if (target.TextOf(DiagnosticProperties.Text) is not null)
            {
                yield return Move;
            }
        }
    }

    private protected override Task EditAsync(FixSession session, FixTarget target, string title) =>
        title == Move ? MoveAsync(session, target)
        : EnumOf(target) is { } type ? session.EditAsync(type, old => WithUnderlying(old, target.TextOf(DiagnosticProperties.Underlying)!))
        : session.EditAsync(target.Member!, old => target.TextOf(DiagnosticProperties.Fixed) == "true"
            ? Attributes.SetNamed(old, "Fixed", "true")
            : Attributes.RemoveNamed(old, "Fixed"));

    private static async Task MoveAsync(FixSession session, FixTarget target)
    {
        TypeDeclarationSyntax type = target.StateDeclaration!;
        int id = session.Take(target.Owner, NumberOf(target));
        int version = target.NumberOf(DiagnosticProperties.Version);
        await session.EditAsync(target.Member!, old => Attributes.SetNamed(
            Attributes.SetFirst(old, id.ToString(CultureInfo.InvariantCulture)), "Since", version.ToString(CultureInfo.InvariantCulture)))
            .ConfigureAwait(false);
        await StateDeclarations.RaiseVersionAsync(session, type, version).ConfigureAwait(false);
        await StateDeclarations.RetireAsync(session, target, type, target.TextOf(DiagnosticProperties.Text)!).ConfigureAwait(false);
        session.EditHistory(target);
    }

    /// <summary>Returns the declaration of the enum whose underlying type has changed.</summary>
    private static EnumDeclarationSyntax? EnumOf(FixTarget target) => target.TextOf(DiagnosticProperties.Enum) is { } id
        ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, target.Model.Compilation)?.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<EnumDeclarationSyntax>()
            .FirstOrDefault()
        : null;

    private static EnumDeclarationSyntax WithUnderlying(EnumDeclarationSyntax type, string underlying)
    {
        BaseTypeSyntax integer = SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(underlying));
        if (type.BaseList is { } list)
        {
            return type.WithBaseList(list.WithTypes([integer.WithTriviaFrom(list.Types[0])]));
        }

        SyntaxToken colon = SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space);
        return type
            .WithIdentifier(type.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithBaseList(SyntaxFactory.BaseList(colon, [integer]).WithTrailingTrivia(type.Identifier.TrailingTrivia));
    }
}
