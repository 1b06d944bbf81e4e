using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>Provides the diagnostics for a fix-all, as an editor does.</summary>
internal sealed class AnalyzerDiagnosticProvider(StateCodeFix fix) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await CodeFixAssert.DiagnosticsAsync(project, fix);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        (await CodeFixAssert.DiagnosticsAsync(document.Project, fix)).Where(each => each.Location.SourceTree?.FilePath == document.FilePath);

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);
}
