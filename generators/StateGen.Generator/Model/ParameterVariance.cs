namespace StateGen.Generator.Model;

/// <summary>Specifies the variance of a type parameter.</summary>
internal enum ParameterVariance
{
    /// <summary>None.</summary>
    None,

    /// <summary>Contravariant: <c>in</c>.</summary>
    In,

    /// <summary>Covariant: <c>out</c>.</summary>
    Out,
}
