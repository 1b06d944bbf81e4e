using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Collects the diagnostics of the parser. The analyzer passes a receiver and reports them at their source locations. The generator passes none
/// and learns only whether there are errors.
/// </summary>
/// <param name="receiver">Receives each diagnostic.</param>
/// <param name="lastShippedId">Returns the highest shipped member id of a type.</param>
internal sealed class DiagnosticSink(Action<Diagnostic>? receiver, Func<INamedTypeSymbol, int>? lastShippedId = null)
{
    /// <summary>Gets whether an error was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Gets whether there is a receiver. Without one, checks for warnings are unnecessary.</summary>
    public bool IsHeard => receiver is not null;

    /// <summary>Returns the highest shipped member id of a type, or 0. So messages never suggest the id of a removed member.</summary>
    public int LastShippedIdOf(INamedTypeSymbol type) => lastShippedId?.Invoke(type) ?? 0;

    /// <summary>Records an error that the compiler already reports, so that this one need not.</summary>
    public void Fail() => HasErrors = true;

    public void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments) =>
        Report(descriptor, symbol, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports a diagnostic with the properties that a code fix needs (see <see cref="DiagnosticProperties"/>).</summary>
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
