using System.Collections.ObjectModel;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>A collection of a user's own that refuses.</summary>
public sealed class RefusingList : Collection<string>
{
    /// <inheritdoc/>
    protected override void InsertItem(int index, string item) => base.InsertItem(index, Refusal.Check(item)!);
}
