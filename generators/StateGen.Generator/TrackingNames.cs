namespace StateGen.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>From symbols to models.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models that are complete.</summary>
    public const string Model = nameof(Model);
}
