namespace StateGen.Generator.Tests.Evolution;

/// <summary>An edit of a class, as a script: the source of each version, the oldest first.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="Versions">The sources; each begins with the type that is saved.</param>
public sealed record Edit(string Name, params string[] Versions)
{
    public override string ToString() => Name;
}
