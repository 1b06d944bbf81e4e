namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>The abstract base class of a hierarchy, with members, and the union of its derived classes.</summary>
[State("animal", Version = 2)]
[StateUnion(1, typeof(Cat))]
[StateUnion(2, typeof(Dog))]
[StateUnion(7, typeof(Puppy))]
public abstract partial class Animal
{
    [Member(1)] private int _age;
    [Member(2)] public string? Name { get; private set; }
    [Member(3, Since = 2)] public double Weight { get; init; } = 1.5;

    public int Age => _age;

    public void Become(string name, int age) => (Name, _age) = (name, age);
}
