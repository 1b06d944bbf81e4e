namespace StateGen.Generator.Model;

/// <summary>
/// The class that holds an accessor. The runtime finds a member of a generic type only where the type parameters of the accessor's class
/// are those of the member's class, one for one, and a class inside of a generic one has the outer parameters before its own.
/// </summary>
/// <param name="Declaration">The class, as in <c>AccessorOfPage&lt;T&gt; where T : class</c>.</param>
/// <param name="Depth">How many of the types around the state type stand around the class too; one more where it is in the state type.</param>
internal sealed record HolderModel(string Declaration, int Depth)
{
    /// <summary>The modifiers of the class: outside of all types it is for its file alone.</summary>
    public string Modifiers => Depth == 0 ? "file static" : "private static";
}
