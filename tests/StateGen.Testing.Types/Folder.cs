namespace StateGen.Testing.Types;

/// <summary>A folder that knows the one that it is in.</summary>
[State("folder", PreserveReferences = true)]
public sealed partial class Folder
{
    /// <summary>Its name.</summary>
    [Member(1)] public string? Name { get; set; }

    /// <summary>The folder that it is in.</summary>
    [Member(2)] public Folder? Parent { get; set; }

    /// <summary>The folders in it.</summary>
    [Member(3)] public List<Folder> Folders { get; } = [];
}
