using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Text;

namespace StateGen.Tests.Catalogue;

/// <summary>The same collections in a class whose values are read before the object is made.</summary>
[State("filled-late")]
public sealed partial class FilledLate
{
    [Member(1)] public LinkedList<string?> LinkedList { get; } = [];
    [Member(2)] public Stack<int> Stack { get; } = [];
    [Member(3)] public Queue<string?> Queue { get; } = [];
    [Member(4)] public PriorityQueue<string?, int> PriorityQueue { get; } = new(ReverseOrder.Instance);
    [Member(5)] public SortedSet<string> SortedSet { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(6)] public ConcurrentQueue<int> ConcurrentQueue { get; } = [];
    [Member(7)] public ConcurrentStack<string?> ConcurrentStack { get; } = [];
    [Member(8)] public ConcurrentBag<string?> ConcurrentBag { get; } = [];
    [Member(9)] public Collection<int> Collection { get; } = [];
    [Member(10)] public ObservableCollection<string?> Observable { get; } = [];
    [Member(11)] public SortedDictionary<string, int> SortedDictionary { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(12)] public SortedList<string, string?> SortedList { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(13)] public OrderedDictionary<string, int> Ordered { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(14)] public ConcurrentDictionary<string, int> Concurrent { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(15)] public ICollection<int> ICollection { get; } = new LinkedList<int>();
    [Member(16)] public IList<string?> IList { get; } = new Collection<string?>();
    [Member(17)] public ISet<string> ISet { get; } = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
    [Member(18)] public IDictionary<string, int> IDictionary { get; } = new SortedList<string, int>(StringComparer.OrdinalIgnoreCase);
    [Member(19)] public Stack<int> Preset { get; } = new([1, 2, 3]);
    [Member(30)] public int Number { get; init; }
    [Member(31)] public HashSet<string> HashSet { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(32)] public Dictionary<string, int> Dictionary { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(33)] public List<int> List { get; } = [1];
    [Member(34)] public StringBuilder Builder { get; } = new("preset");
    [Member(35)] public BitArray Bits { get; } = new(9, defaultValue: true);
    [Member(36)] public NameValueCollection Names { get; } = [];
}
