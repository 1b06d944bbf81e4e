namespace StateGen.Handoff.Tests;

/// <summary>A COMMIT of a later version.</summary>
[State("stategen-handoff-commit", Version = 2)]
internal sealed partial class NewCommit : NewFrame;
