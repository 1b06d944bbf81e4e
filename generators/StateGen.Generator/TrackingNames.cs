namespace StateGen.Generator;

/// <summary>Contains the names of the pipeline steps, with which tests check whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>The transform from the symbols of state types to output models.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models of valid state types.</summary>
    public const string Model = nameof(Model);

    /// <summary>The transform from the symbols of unions to output models.</summary>
    public const string ParseUnion = nameof(ParseUnion);

    /// <summary>The models of valid unions.</summary>
    public const string UnionModel = nameof(UnionModel);

    /// <summary>The names that each file uses.</summary>
    public const string Files = nameof(Files);

    /// <summary>The type arguments that sources give to generic state types.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>All type arguments of generic state types.</summary>
    public const string Arguments = nameof(Arguments);

    /// <summary>The models of test classes.</summary>
    public const string Tests = nameof(Tests);

    /// <summary>The shipped layouts.</summary>
    public const string History = nameof(History);

    /// <summary>The wire names of the assembly.</summary>
    public const string Names = nameof(Names);
}
