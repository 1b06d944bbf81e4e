using System.Reflection;

namespace StateGen.Tests.Api;

/// <summary>Compares the public API of a library with the file that lists it.</summary>
internal static class PublicApi
{
    /// <summary>Asserts that the API matches the file. UPDATE_SNAPSHOTS=1 writes the file first.</summary>
    /// <param name="assembly">The library.</param>
    /// <param name="project">The name of its folder in src.</param>
    internal static void Check(Assembly assembly, string project)
    {
        string path = Path.Combine(Repository.Root, "src", project, "PublicApi.txt");
        string actual = string.Concat(Lines(assembly).Select(line => line + "\n"));
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

    private static IEnumerable<string> Lines(Assembly assembly) => assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Kind(type) + " " + type));

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(IsVisible)
        .Select(member => $"    {member.MemberType.ToString().ToLowerInvariant()} {Constant(member)}{member}");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: true, IsConstructor: false } => false,
        MethodBase method => method.IsPublic || method.IsFamily,
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
