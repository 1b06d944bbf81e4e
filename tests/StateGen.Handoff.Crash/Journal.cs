using System.IO.MemoryMappedFiles;

namespace StateGen.Handoff.Crash;

/// <summary>How far a child got with each connection: a byte for each, in memory that outlives the child.</summary>
internal sealed class Journal : IDisposable
{
    internal const byte WritingCommit = 1;
    internal const byte WroteCommit = 2;
    internal const byte Took = 3;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    internal Journal(string path, int connections)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, connections);
        _view = _file.CreateViewAccessor();
    }

    internal byte this[int number]
    {
        get => _view.ReadByte(number);
        set => _view.Write(number, value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
