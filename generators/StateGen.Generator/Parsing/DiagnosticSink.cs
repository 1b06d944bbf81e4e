using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Takes what the parser finds wrong. The generator passes no receiver and learns only that something is; the analyzer
/// passes one and reports it at its real location.
/// </summary>
internal sealed class DiagnosticSink(Action<Diagnostic>? receiver)
{
    /// <summary>Whether anything was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Takes note of an error that the compiler reports itself, so that saying it again would be noise.</summary>
    public void Fail() => HasErrors = true;

    public void Report(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments)
    {
        HasErrors = true;
        receiver?.Invoke(Diagnostic.Create(descriptor, symbol.Locations.FirstOrDefault(), arguments));
    }
}
