using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Takes what the parser finds wrong. The generator passes no receiver and learns only that something is; the analyzer
/// passes one and reports it at its real location.
/// </summary>
/// <param name="receiver">Is told what is wrong.</param>
/// <param name="lastShippedId">Returns the highest id that has shipped in a type.</param>
internal sealed class DiagnosticSink(Action<Diagnostic>? receiver, Func<INamedTypeSymbol, int>? lastShippedId = null)
{
    /// <summary>Whether an error was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether somebody is told; nobody needs to look for warnings otherwise.</summary>
    public bool IsHeard => receiver is not null;

    /// <summary>The highest id that has shipped in a type, or 0: messages name none that a member which is gone has had.</summary>
    public int LastShippedIdOf(INamedTypeSymbol type) => lastShippedId?.Invoke(type) ?? 0;

    /// <summary>Takes note of an error that the compiler reports itself, so that saying it again would be noise.</summary>
    public void Fail() => HasErrors = true;

    public void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments) =>
        Report(descriptor, symbol, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports with what a code fix needs to know, under the names of <see cref="DiagnosticProperties"/>.</summary>
    public void Report(
        DiagnosticDescriptor descriptor, ISymbol symbol, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Report(descriptor, symbol.Locations.FirstOrDefault(), properties, arguments);

    public void Report(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) =>
        Report(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Report(
        DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        receiver?.Invoke(Diagnostic.Create(descriptor, location, properties, arguments));
    }
}
