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

/// <summary>Combines a diagnostic with the declaration that it is about.</summary>
internal sealed class FixTarget(Diagnostic diagnostic, Document document, SyntaxNode declaration, SemanticModel model)
{
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>Gets the declaration of a type, a member or a positional parameter.</summary>
    public SyntaxNode Declaration => declaration;

    public SemanticModel Model => model;

    /// <summary>Gets whether a field is declared together with others, which share its attributes.</summary>
    public bool IsOneOfSeveral => declaration is BaseFieldDeclarationSyntax { Declaration.Variables.Count: > 1 };

    /// <summary>Gets the key of the containing type. It includes the project, since other projects may have a type of that name.</summary>
    public string Owner => $"{document.Project.Id} {Symbol}";

    /// <summary>Gets the documentation id of the containing type.</summary>
    public string Symbol => declaration.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        ? model.GetDeclaredSymbol(type)?.GetDocumentationCommentId() ?? ""
        : "";

    /// <summary>Gets the text at the location of the diagnostic, which is the name of the reported symbol.</summary>
    public string Name => declaration.SyntaxTree.GetText().ToString(diagnostic.Location.SourceSpan);

    /// <summary>Gets the type that the analyzer proposes to change.</summary>
    public INamedTypeSymbol? Type => diagnostic.Properties.TryGetValue(DiagnosticProperties.Type, out string? id) && id is not null
        ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation) as INamedTypeSymbol
        : null;

    /// <summary>Gets the unshipped history file of the project, if it has one.</summary>
    public TextDocument? Unshipped => document.Project.AdditionalDocuments.FirstOrDefault(file => file.Name == HistoryFile.Unshipped);

    /// <summary>Returns the declarations of a type that can be edited. Those in other projects or generated files cannot.</summary>
    public IEnumerable<TypeDeclarationSyntax> DeclarationsOf(INamedTypeSymbol? type) => (type?.DeclaringSyntaxReferences ?? [])
        .Where(reference => model.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            && document.Project.Solution.GetDocument(reference.SyntaxTree) is { } source and not SourceGeneratedDocument)
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>();

    /// <summary>Returns a property of the diagnostic.</summary>
    public string? TextOf(string property) => diagnostic.Properties.TryGetValue(property, out string? text) ? text : null;

    /// <summary>Returns a numeric property of the diagnostic, or 0.</summary>
    public int NumberOf(string property) =>
        int.TryParse(TextOf(property), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Returns the free id from the analyzer, or the first one after the shipped ids: removed members keep theirs.</summary>
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

    /// <summary>Returns the history lines in a property of the diagnostic.</summary>
    public IEnumerable<string> LinesOf(string property) =>
        TextOf(property) is { Length: > 0 } lines ? lines.Split('\n') : [];

    /// <summary>Gets the <c>[Member]</c> attribute, which contains the id.</summary>
    public AttributeSyntax? Member => Attributes.Find(declaration, "Member");

    /// <summary>Gets the declaration with the <c>[State]</c> attribute, of the type itself or of the containing type.</summary>
    public TypeDeclarationSyntax? StateDeclaration => declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        ? DeclarationOf(model.GetDeclaredSymbol(type) as INamedTypeSymbol)
        : null;

    /// <summary>Returns the part of a type that is marked <c>[State]</c>.</summary>
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
