using System.Globalization;
using ImapServer.Load.Figures;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>The resource use of a process over time.</summary>
internal sealed class Series
{
    /// <summary>Private memory in MB.</summary>
    public Trend Memory { get; } = new();

    /// <summary>Open descriptors.</summary>
    public Trend Descriptors { get; } = new();

    /// <summary>The last sample in words.</summary>
    public string Last => string.Create(CultureInfo.InvariantCulture, $"{Memory.Last:0.0} MB and {Descriptors.Last:0} descriptors");

    /// <summary>Takes a sample.</summary>
    public void Add(ProcessFigures figures)
    {
        Memory.Add(figures.PrivateBytes / 1e6);
        Descriptors.Add(figures.Descriptors);
    }
}
