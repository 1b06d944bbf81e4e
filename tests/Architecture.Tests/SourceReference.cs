namespace Architecture.Tests;

/// <summary>A reference from one file to a type that another file declares.</summary>
/// <param name="From">The file that contains the reference, relative to the project's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="To">The file that declares it, relative to the project's folder.</param>
/// <param name="Name">The type that is referenced.</param>
internal sealed record SourceReference(string From, int Line, string To, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From}({Line}) names {Name} of {To}";
}
