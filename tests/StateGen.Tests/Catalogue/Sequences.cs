using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace StateGen.Tests.Catalogue;

/// <summary>Collections with a setter.</summary>
[State("sequences")]
public sealed partial class Sequences
{
    [Member(1)] public LinkedList<string?>? LinkedList { get; set; }
    [Member(2)] public Stack<int>? Stack { get; set; }
    [Member(3)] public Queue<string?>? Queue { get; set; }
    [Member(4)] public PriorityQueue<string?, int>? PriorityQueue { get; set; }
    [Member(5)] public PriorityQueue<Point, (int, string?)>? TuplePriorities { get; set; }
    [Member(6)] public SortedSet<string?>? SortedSet { get; set; }
    [Member(7)] public SortedSet<double>? SortedDoubles { get; set; }
    [Member(8)] public ConcurrentQueue<int?>? ConcurrentQueue { get; set; }
    [Member(9)] public ConcurrentStack<string?>? ConcurrentStack { get; set; }
    [Member(10)] public ConcurrentBag<string?>? ConcurrentBag { get; set; }
    [Member(11)] public Collection<Guid>? Collection { get; set; }
    [Member(12)] public ObservableCollection<string?>? Observable { get; set; }
    [Member(13)] public ReadOnlyCollection<int>? ReadOnlyCollection { get; set; }
    [Member(14)] public ReadOnlySet<string?>? ReadOnlySet { get; set; }
    [Member(15)] public List<Stack<int>>? Stacks { get; set; }
    [Member(16)] public Queue<Queue<string?>?>? Queues { get; set; }
    [Member(17)] public Stack<Node?>? Nodes { get; set; }
    [Member(18)] public SortedSet<(string, int)>? SortedPairs { get; set; }
    [Member(19)] public SortedSet<uint?>? SortedNumbers { get; set; }
}
