namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>Something is to be brought to somebody in time.</summary>
[State("delivery-quest")]
public sealed partial class DeliveryQuest : Quest
{
    [Member(1)] public string Recipient { get; set; } = "";
    [Member(2)] public Guid Parcel { get; set; }
    [Member(3)] public DateTime Due { get; set; }

    /// <inheritdoc/>
    public override Quest Clone() =>
        new DeliveryQuest { Title = DeepClone.Text(Title), IsTracked = IsTracked, Recipient = DeepClone.Text(Recipient), Parcel = Parcel, Due = Due };
}
