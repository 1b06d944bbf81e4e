namespace StateGen.Generator.Tests.Composition;

/// <summary>Describes a type parameter.</summary>
/// <param name="Name">The name.</param>
/// <param name="Constraint">The index of its constraint in <see cref="Kinds"/>.</param>
internal sealed record Parameter(string Name, string Constraint)
{
    /// <summary>The constraints, each with a type that satisfies it. The placeholder <c>{0}</c> is the parameter.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        [""] = "string",
        ["struct"] = "int",
        ["class"] = "string",
        ["unmanaged"] = "int",
        ["notnull"] = "string",
        ["global::System.IComparable<{0}>"] = "int",
        ["struct, global::System.IComparable<{0}>"] = "int",
        ["global::System.Collections.Generic.IEnumerable<char>"] = "string",
        ["new()"] = "int",
    };

    /// <summary>Gets a type argument for the parameter.</summary>
    public string Argument => Kinds[Constraint];

    /// <summary>Gets the constraint clause, with a space before it.</summary>
    public string Clause => Constraint.Length == 0 ? "" : $" where {Name} : {string.Format(System.Globalization.CultureInfo.InvariantCulture, Constraint, Name)}";

    /// <summary>Returns the type parameter list in angle brackets, or the empty string.</summary>
    public static string List(IEnumerable<string> names) => names.Any() ? $"<{string.Join(", ", names)}>" : "";

    /// <summary>Returns all constraint clauses.</summary>
    public static string Clauses(IEnumerable<Parameter> parameters) => string.Concat(parameters.Select(each => each.Clause));
}
