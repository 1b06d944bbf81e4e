namespace StateGen.Tests.Catalogue;

/// <summary>Sorts numbers in descending order.</summary>
internal sealed class ReverseOrder : IComparer<int>
{
    public static ReverseOrder Instance { get; } = new();

    public int Compare(int x, int y) => y.CompareTo(x);
}
