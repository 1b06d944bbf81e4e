namespace StateGen.Generator.Emission;

/// <summary>The types of the library as generated code names them. Nothing else in the generator writes these names.</summary>
internal static class Library
{
    /// <summary>The namespace of formatters and conversions.</summary>
    public const string Formatters = "global::StateGen.Formatters.";

    public const string BoundedReader = "global::StateGen.IO.BoundedReader";
    public const string BoundedWriter = "global::StateGen.IO.BoundedWriter";
    public const string DeferredItems = "global::StateGen.Formatters.UnplacedItems";
    public const string KnownStates = "global::StateGen.KnownStates";
    public const string KnownValues = "global::StateGen.Formatters.IKnownValues";
    public const string LayoutHistory = "global::StateGen.StateLayoutHistory";
    public const string ReferenceFormatter = "global::StateGen.Formatters.ReferenceFormatter";
    public const string ReusingFormatter = "global::StateGen.Formatters.ReusingFormatter";
    public const string Serializable = "global::StateGen.IStateSerializable";
    public const string StateCase = "global::StateGen.Layouts.StateCase";
    public const string StateColumn = "global::StateGen.IO.Columns.StateColumn";
    public const string StateFormatter = "global::StateGen.Formatters.StateFormatter";
    public const string StateIgnore = "global::StateGen.StateIgnore";
    public const string StateLayout = "global::StateGen.Layouts.StateLayout";
    public const string StateReader = "global::StateGen.IO.StateReader";
    public const string StateShape = "global::StateGen.Layouts.StateShape";
    public const string StateWriter = "global::StateGen.IO.StateWriter";
    public const string TypeArguments = "global::StateGen.StateArguments";
    public const string UnknownCaseData = "global::StateGen.CarriedCase";
    public const string UnknownLayers = "global::StateGen.CarriedLayers";

    /// <summary>The interface that generated code implements for a type.</summary>
    public static string Contract(string type) => $"{Serializable}<{type}>";
}
