namespace StateGen.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>From symbols to models.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models that are complete.</summary>
    public const string Model = nameof(Model);

    /// <summary>From the symbols of unions to models.</summary>
    public const string ParseUnion = nameof(ParseUnion);

    /// <summary>The models of unions that are complete.</summary>
    public const string UnionModel = nameof(UnionModel);

    /// <summary>The names that each file uses.</summary>
    public const string Files = nameof(Files);

    /// <summary>What the sources put in the place of type parameters.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>The type arguments of generic state types.</summary>
    public const string Arguments = nameof(Arguments);

    /// <summary>The classes of tests.</summary>
    public const string Tests = nameof(Tests);

    /// <summary>The layouts that have shipped.</summary>
    public const string History = nameof(History);

    /// <summary>The wire names of the assembly.</summary>
    public const string Names = nameof(Names);
}
