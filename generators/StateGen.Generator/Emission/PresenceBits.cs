using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>The names of a layer's presence bits in generated code: words of 64, and a mask for each member.</summary>
internal sealed class PresenceBits
{
    private const int WordSize = 64;

    private readonly LayerModel _layer;
    private readonly string _name;
    private readonly string _suffix;

    public PresenceBits(LayerModel layer, string suffix)
    {
        _layer = layer;
        _name = layer.Version == 1 ? "present" : $"present{layer.Version}";
        _suffix = suffix;
        Bounded = (layer.Version == 1 ? "bounded" : $"bounded{layer.Version}") + suffix;
        Count = layer.Members.Count + 1;
        Words = [.. Enumerable.Range(0, (Count + WordSize - 1) / WordSize).Select(Word)];
    }

    /// <summary>The variable that writes or reads them, and the values of bounded size after them.</summary>
    public string Bounded { get; }

    /// <summary>How many bits there are, the one for the next layer included.</summary>
    public int Count { get; }

    /// <summary>How many bytes they take.</summary>
    public int Bytes => (Count + 7) / 8;

    /// <summary>The variables that hold them.</summary>
    public string[] Words { get; }

    /// <summary>How many bits a word holds.</summary>
    public int WordCount(int word) => System.Math.Min(WordSize, Count - (WordSize * word));

    /// <summary>The statement that sets the bit of a member, or of the next layer where the index is the member count.</summary>
    public string Set(int index) => $"{Words[index / WordSize]} |= {Mask(index)};";

    /// <summary>The condition that a bit is set.</summary>
    public string IsSet(int index) => $"({Words[index / WordSize]} & {Mask(index)}) != 0";

    /// <summary>The index of the bit that says whether another layer follows.</summary>
    public int Next => _layer.Members.Count;

    private static string Mask(int index) => $"0x{1UL << (index % WordSize):X}UL";

    private string Word(int index) => Count <= WordSize ? _name + _suffix : $"{_name}_{index}{_suffix}";
}
