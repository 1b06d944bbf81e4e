using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.History;
using StateGen.Generator.Parsing;

namespace StateGen.CodeFixes;

/// <summary>A diagnostic with the declaration that it is about.</summary>
internal sealed class FixTarget(Diagnostic diagnostic, Document document, SyntaxNode declaration, SemanticModel model)
{
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>The declaration of a type, a member or a positional parameter.</summary>
    public SyntaxNode Declaration => declaration;

    public SemanticModel Model => model;

    /// <summary>Whether a field is declared along with others, which have the same attributes.</summary>
    public bool IsOneOfSeveral => declaration is BaseFieldDeclarationSyntax { Declaration.Variables.Count: > 1 };

    /// <summary>The type around the member, which other projects may have under the same name.</summary>
    public string Owner => $"{document.Project.Id} {Symbol}";

    /// <summary>The type around the member.</summary>
    public string Symbol => declaration.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        ? model.GetDeclaredSymbol(type)?.GetDocumentationCommentId() ?? ""
        : "";

    /// <summary>The text at the place of the diagnostic: the name of what it is about.</summary>
    public string Name => declaration.SyntaxTree.GetText().ToString(diagnostic.Location.SourceSpan);

    /// <summary>The type that the analyzer says is to be changed.</summary>
    public INamedTypeSymbol? Type => diagnostic.Properties.TryGetValue(DiagnosticProperties.Type, out string? id) && id is not null
        ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation) as INamedTypeSymbol
        : null;

    /// <summary>The file with the unshipped history of the project, if it has one.</summary>
    public TextDocument? Unshipped => document.Project.AdditionalDocuments.FirstOrDefault(file => file.Name == HistoryFile.Unshipped);

    /// <summary>The declarations of a type that can be edited; those of another project or of a generator cannot.</summary>
    public IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol? type) => (type?.DeclaringSyntaxReferences ?? [])
        .Where(reference => model.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            && document.Project.Solution.GetDocument(reference.SyntaxTree) is { } source and not SourceGeneratedDocument)
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>();

    /// <summary>What the analyzer passed on under a name.</summary>
    public string? TextOf(string property) => diagnostic.Properties.TryGetValue(property, out string? text) ? text : null;

    /// <summary>The number that the analyzer passed on under a name, or 0.</summary>
    public int NumberOf(string property) =>
        int.TryParse(TextOf(property), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>The free id that the analyzer passed on, or the first one after those that have shipped: a member that is gone keeps its own.</summary>
    public async Task<int> FreeIdAsync(CancellationToken token)
    {
        int free = NumberOf(DiagnosticProperties.Number);
        if (document.Project.AdditionalDocuments.FirstOrDefault(file => file.Name == HistoryFile.Shipped) is { } shipped
            && declaration.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around
            && model.GetDeclaredSymbol(around, token) is INamedTypeSymbol type)
        {
            HistoryFile history = new(await shipped.GetTextAsync(token).ConfigureAwait(false));
            int last = history.LastIdOf(HistoryName.Of(type));
            return last < MemberNumbers.MaxId ? Math.Max(free, last + 1) : free;
        }

        return free;
    }

    /// <summary>The lines of the history that the analyzer passed on under a name.</summary>
    public IEnumerable<string> LinesOf(string property) =>
        TextOf(property) is { Length: > 0 } lines ? lines.Split('\n') : [];

    /// <summary>The member's attribute that gives it its id.</summary>
    public AttributeSyntax? Member => Attributes.Find(declaration, "Member");

    /// <summary>The declaration of the type, or of the type around the member, that has the attribute which makes it a state type.</summary>
    public TypeDeclarationSyntax? StateDeclaration => declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        ? DeclarationOf(model.GetDeclaredSymbol(type) as INamedTypeSymbol)
        : null;

    /// <summary>The part of a type that is marked <c>[State]</c>.</summary>
    public TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol? type) =>
        DeclarationsOf(type).FirstOrDefault(each => Attributes.Find(each, "State") is not null);

    public static async Task<FixTarget?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        SyntaxNode? declaration = root?.FullSpan.Contains(diagnostic.Location.SourceSpan) != true ? null : root
            .FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or ParameterSyntax);
        return declaration is null || model is null ? null : new FixTarget(diagnostic, document, declaration, model);
    }
}
