namespace StateGen.Tests.Shapes.Circles;

/// <summary>A class with a hook that reads its set after the restore.</summary>
[State("watch", PreserveReferences = true)]
public sealed partial class Watch
{
    [Member(1)] public Watch? Next { get; set; }
    [Member(2)] public HashSet<Friend>? Seen { get; set; }

    /// <summary>The number of items in the set when the hook was called.</summary>
    [StateIgnore] public int SeenByHook { get; private set; }

    [AfterRestore]
    private void Look() => SeenByHook = Seen?.Count ?? 0;
}
