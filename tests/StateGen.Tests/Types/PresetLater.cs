using System.Collections;
using System.Text;

namespace StateGen.Tests.Types;

/// <summary>Collections in a later layer that are filled in place and have initial items.</summary>
[State("preset-later", Version = 2)]
public sealed partial class PresetLater
{
    [Member(1)] public int First { get; set; }
    [Member(2, Since = 2)] public StringBuilder Builder { get; } = new("preset");
    [Member(3, Since = 2)] public BitArray Bits { get; } = new(9);
    [Member(4, Since = 2)] public Stack<int> Stack { get; } = new([1, 2, 3]);
}
