using System.ComponentModel;
using System.IO.Hashing;
using System.Text;

namespace StateGen.CompilerServices;

/// <summary>The wire layout of a state type. Error messages are made from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLayout
{
    private readonly Func<StateLayer[]> _layers;

    /// <summary>Describes a type; generated code calls this.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="typeName">The name of the type in source, for paths.</param>
    /// <param name="version">The version of the layout.</param>
    /// <param name="layers">The layers in order of version; a function, because types may contain one another.</param>
    public StateLayout(string name, string typeName, int version, Func<StateLayer[]> layers)
    {
        Name = name;
        TypeName = typeName;
        Version = version;
        NameHash = HashOf(name);
        _layers = layers;
    }

    /// <summary>Describes a union; generated code calls this.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="typeName">The name of the type in source, for paths.</param>
    /// <param name="cases">The cases.</param>
    public StateLayout(string name, string typeName, StateCase[] cases)
        : this(name, typeName, version: 1, static () => [])
    {
        Cases = cases;
        IsUnion = true;
    }

    /// <summary>The cases of a union, in order of their tags.</summary>
    public IReadOnlyList<StateCase> Cases { get; } = [];

    /// <summary>Whether cases of a union that are not known are carried along.</summary>
    public bool CarriesUnknownCases { get; init; }

    /// <summary>Whether this is a union of other types.</summary>
    public bool IsUnion { get; }

    /// <summary>The wire name.</summary>
    public string Name { get; }

    /// <summary>The name of the type in source.</summary>
    public string TypeName { get; }

    /// <summary>The version of the layout, 1 and above.</summary>
    public int Version { get; }

    /// <summary>The oldest version whose blobs are restored.</summary>
    public int OldestVersion { get; init; } = 1;

    /// <summary>Whether objects keep their identity.</summary>
    public bool PreservesReferences { get; init; }

    /// <summary>The hash of the name, which is part of the checksum: the same bytes under another name do not match.</summary>
    internal uint NameHash { get; }

    /// <summary>What goes with a wire name.</summary>
    internal static uint HashOf(string name) => (uint)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name));

    /// <summary>The layers in order of version; those of a base class before those of the class that derives, each beginning with version 1.</summary>
    public IReadOnlyList<StateLayer> Layers => field ??= _layers();
}
