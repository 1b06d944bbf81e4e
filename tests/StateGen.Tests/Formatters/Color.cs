namespace StateGen.Tests.Formatters;

/// <summary>A struct that names its own formatter.</summary>
[StateFormatter(typeof(ColorFormatter))]
public readonly record struct Color(int Rgb);
