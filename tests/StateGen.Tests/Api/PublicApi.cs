using System.ComponentModel;
using System.Reflection;

namespace StateGen.Tests.Api;

/// <summary>
/// The public surface of a library, held against the files beside its project: one of what a person types, and one of what only generated
/// code names.
/// </summary>
internal static class PublicApi
{
    /// <summary>Compares. With UPDATE_SNAPSHOTS=1 the files are written before.</summary>
    /// <param name="assembly">The library.</param>
    /// <param name="project">The name of its folder in src.</param>
    internal static void Check(Assembly assembly, string project)
    {
        Check(project, "PublicApi.txt", Lines(assembly, areForGeneratedCode: false));
        string[] generated = [.. Lines(assembly, areForGeneratedCode: true)];
        if (generated.Length > 0)
        {
            Check(project, "PublicApi.CompilerServices.txt", generated);
        }
    }

    /// <summary>Returns whether only generated code names a type or member: those are hidden in editors.</summary>
    internal static bool IsForGeneratedCode(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static void Check(string project, string file, IEnumerable<string> lines)
    {
        string path = Path.Combine(Repository.Root, "src", project, file);
        string actual = string.Concat(lines.Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] approved = File.ReadAllText(path).Split('\n');
        string[] now = actual.Split('\n');
        Assert.True(
            approved.SequenceEqual(now),
            $"The public API has changed; review it, and approve it with UPDATE_SNAPSHOTS=1 dotnet test.\n"
            + string.Join('\n', now.Except(approved).Select(line => "+ " + line).Concat(approved.Except(now).Select(line => "- " + line))));
    }

    private static IEnumerable<string> Lines(Assembly assembly, bool areForGeneratedCode) =>
        from type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        let members = Members(type, areForGeneratedCode).Order(StringComparer.Ordinal)
        where IsForGeneratedCode(type) == areForGeneratedCode || (areForGeneratedCode && members.Any())
        from line in members.Prepend(Kind(type) + " " + type)
        select line;

    private static IEnumerable<string> Members(Type type, bool areForGeneratedCode) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => IsVisible(member) && (IsForGeneratedCode(type) || IsForGeneratedCode(member)) == areForGeneratedCode)
        .Select(member => $"    {member.MemberType.ToString().ToLowerInvariant()} {Constant(member)}{member}");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: true, IsConstructor: false } => false,
        MethodBase method => method.IsPublic || method.IsFamily,
        FieldInfo { IsSpecialName: true } => false,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => (property.GetMethod ?? property.SetMethod)!.IsPublic,
        _ => false,
    };

    private static string Constant(MemberInfo member) =>
        member is FieldInfo { IsLiteral: true } field ? $"{field.GetRawConstantValue()} = " : "";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsByRefLike ? "ref struct" : type.IsValueType ? "struct" : type switch
        {
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
}
