namespace StateGen.Tests.Catalogue;

/// <summary>Lines of text.</summary>
public sealed class Lines : List<string?>;
