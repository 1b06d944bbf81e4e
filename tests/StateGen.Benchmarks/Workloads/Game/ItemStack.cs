namespace StateGen.Benchmarks.Workloads.Game;

/// <summary>Some items of a kind in a slot of the inventory.</summary>
[State("item-stack")]
public partial struct ItemStack
{
    [Member(1)] public int Item { get; set; }
    [Member(2)] public ushort Slot { get; set; }
    [Member(3)] public ushort Count { get; set; }
    [Member(4)] public float Wear { get; set; }
}
