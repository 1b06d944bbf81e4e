namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A generic base class whose type parameter is in no member.</summary>
[State("base-plain")]
public abstract partial class Plain<T>
{
    [Member(1)] private int _number;
    [Member(2)] private string? Text { get; set; }

    /// <summary>What no other code can see.</summary>
    public string? Shown => typeof(T).Name + Text + _number++;
}
