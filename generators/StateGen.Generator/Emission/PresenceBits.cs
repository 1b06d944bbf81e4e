using System.Linq;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Names the presence bits of a layer in generated code: words of 64 bits, and a mask for each member.</summary>
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

    /// <summary>Gets the variable that writes or reads the presence bits, followed by the bounded values.</summary>
    public string Bounded { get; }

    /// <summary>Gets the number of bits, including the one for the next layer.</summary>
    public int Count { get; }

    /// <summary>Gets the size of the bits in bytes.</summary>
    public int Bytes => (Count + 7) / 8;

    /// <summary>Gets the variables that hold the bits.</summary>
    public string[] Words { get; }

    /// <summary>Returns the number of bits in a word.</summary>
    public int WordCount(int word) => System.Math.Min(WordSize, Count - (WordSize * word));

    /// <summary>Returns the statement that sets the bit of a member, or of the next layer if the index is the member count.</summary>
    public string Set(int index) => $"{Words[index / WordSize]} |= {Mask(index)};";

    /// <summary>Returns the condition that a bit is set.</summary>
    public string IsSet(int index) => $"({Words[index / WordSize]} & {Mask(index)}) != 0";

    /// <summary>Gets the index of the bit that tells whether another layer follows.</summary>
    public int Next => _layer.Members.Count;

    private static string Mask(int index) => $"0x{1UL << (index % WordSize):X}UL";

    private string Word(int index) => Count <= WordSize ? _name + _suffix : $"{_name}_{index}{_suffix}";
}
