namespace StateGen.Testing.Types;

/// <summary>A folder that refers to its parent.</summary>
[State("folder", PreserveReferences = true)]
public sealed partial class Folder
{
    /// <summary>The name of the folder.</summary>
    [Member(1)] public string? Name { get; set; }

    /// <summary>The parent folder.</summary>
    [Member(2)] public Folder? Parent { get; set; }

    /// <summary>The subfolders.</summary>
    [Member(3)] public List<Folder> Folders { get; } = [];
}
