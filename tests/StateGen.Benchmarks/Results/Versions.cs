using System.Reflection;

namespace StateGen.Benchmarks.Results;

/// <summary>The versions of the contenders.</summary>
internal static class Versions
{
    /// <summary>The versions of the contenders that are packages, by name.</summary>
    public static Dictionary<string, string> OfContenders() => new()
    {
        ["StateGen"] = Of(typeof(StateSerializer)),
        ["MemoryPack"] = Of(typeof(MemoryPack.MemoryPackSerializer)),
        ["MessagePack"] = Of(typeof(MessagePack.MessagePackSerializer)),
        ["Nerdbank.MessagePack"] = Of(typeof(Nerdbank.MessagePack.MessagePackSerializer)),
        ["protobuf-net"] = Of(typeof(ProtoSerializer)),
        ["Google.Protobuf"] = Of(typeof(Google.Protobuf.IMessage)),
        ["Orleans.Serialization"] = Of(typeof(Orleans.Serialization.Serializer)),
        ["System.Text.Json"] = Of(typeof(System.Text.Json.JsonSerializer)),
    };

    /// <summary>The version of an assembly, without the commit.</summary>
    private static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', ' ')[0].TrimEnd('.');
}
