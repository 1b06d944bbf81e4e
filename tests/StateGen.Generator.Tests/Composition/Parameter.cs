namespace StateGen.Generator.Tests.Composition;

/// <summary>A type parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraint">Which of <see cref="Kinds"/> constrains it.</param>
internal sealed record Parameter(string Name, string Constraint)
{
    /// <summary>The constraints, with a type that satisfies each; <c>{0}</c> is the parameter.</summary>
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

    /// <summary>A type that takes its place.</summary>
    public string Argument => Kinds[Constraint];

    /// <summary>The clause, with a blank before it.</summary>
    public string Clause => Constraint.Length == 0 ? "" : $" where {Name} : {string.Format(System.Globalization.CultureInfo.InvariantCulture, Constraint, Name)}";

    /// <summary>The list in angle brackets, or nothing.</summary>
    public static string List(IEnumerable<string> names) => names.Any() ? $"<{string.Join(", ", names)}>" : "";

    /// <summary>All clauses.</summary>
    public static string Clauses(IEnumerable<Parameter> parameters) => string.Concat(parameters.Select(each => each.Clause));
}
