namespace StateGen.Generator.Tests.Evolution;

/// <summary>Describes an edit of a class as the sources of its versions, oldest first.</summary>
/// <param name="Name">The name of the edit.</param>
/// <param name="Versions">The sources. Each begins with the saved type.</param>
public sealed record Edit(string Name, params string[] Versions)
{
    public override string ToString() => Name;
}
