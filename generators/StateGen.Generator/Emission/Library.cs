namespace StateGen.Generator.Emission;

/// <summary>Contains the names of library types in generated code. No other code of the generator writes these names.</summary>
internal static class Library
{
    /// <summary>The namespace of formatters and conversions.</summary>
    public const string Formatters = "global::StateGen.CompilerServices.";

    public const string BoundedReader = "global::StateGen.CompilerServices.BoundedReader";
    public const string BoundedWriter = "global::StateGen.CompilerServices.BoundedWriter";
    public const string DeferredItems = "global::StateGen.CompilerServices.DeferredItems";
    public const string KnownStates = "global::StateGen.CompilerServices.KnownStates";
    public const string KnownValues = "global::StateGen.CompilerServices.IKnownValues";
    public const string LayoutHistory = "global::StateGen.CompilerServices.StateLayoutHistory";
    public const string ReferenceFormatter = "global::StateGen.CompilerServices.ReferenceFormatter";
    public const string ReusingFormatter = "global::StateGen.CompilerServices.ReusingFormatter";
    public const string Serializable = "global::StateGen.IStateSerializable";
    public const string ObjectShape = "global::StateGen.CompilerServices.ObjectShape";
    public const string StateColumn = "global::StateGen.CompilerServices.StateColumn";
    public const string StateFormatter = "global::StateGen.CompilerServices.StateFormatter";
    public const string StateIgnore = "global::StateGen.StateIgnore";
    public const string StateLayout = "global::StateGen.CompilerServices.StateLayout";
    public const string StateReader = "global::StateGen.StateReader";
    public const string FormatterShape = "global::StateGen.CompilerServices.FormatterShape";
    public const string StateWriter = "global::StateGen.StateWriter";
    public const string TypeArguments = "global::StateGen.CompilerServices.StateTypeArguments";
    public const string UnknownCaseData = "global::StateGen.UnknownCaseData";
    public const string UnknownLayers = "global::StateGen.CompilerServices.UnknownLayers";

    /// <summary>Returns the interface that generated code implements for a type.</summary>
    public static string Contract(string type) => $"{Serializable}<{type}>";
}
