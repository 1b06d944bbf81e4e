using System.Collections.ObjectModel;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>A user-defined collection that throws.</summary>
public sealed class RefusingList : Collection<string>
{
    /// <inheritdoc/>
    protected override void InsertItem(int index, string item) => base.InsertItem(index, Refusal.Check(item)!);
}
