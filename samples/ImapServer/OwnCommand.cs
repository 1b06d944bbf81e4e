using System.Buffers;

namespace ImapServer;

/// <summary>The command line of this program, quoted for a shell.</summary>
internal static class OwnCommand
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+=:,@%");

    /// <summary>The command with arguments.</summary>
    public static string With(params IEnumerable<string> arguments) => string.Join(' ', Program().Concat(arguments).Select(Quote));

    // The program is not installed, so its bare name is not a command. Without an executable of its own, dotnet runs it.
    private static string[] Program() => Environment.ProcessPath switch
    {
        null => [nameof(ImapServer)],
        var path when Path.GetFileNameWithoutExtension(path) == "dotnet" => [path, Path.Combine(AppContext.BaseDirectory, $"{nameof(ImapServer)}.dll")],
        var path => [path],
    };

    private static string Quote(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
