namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A generic base class whose members do not use the type parameter.</summary>
[State("base-plain")]
public abstract partial class Plain<T>
{
    [Member(1)] private int _number;
    [Member(2)] private string? Text { get; set; }

    /// <summary>Exposes the private member.</summary>
    public string? Shown => typeof(T).Name + Text + _number++;
}
