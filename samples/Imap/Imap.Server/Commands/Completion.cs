using Imap.Protocol;

namespace Imap.Server.Commands;

/// <summary>The content of a command's tagged response.</summary>
/// <param name="Kind">OK, NO or BAD; <see langword="null"/> if the tagged response comes later.</param>
/// <param name="Code">The response code without brackets.</param>
/// <param name="Text">The human-readable text.</param>
internal readonly record struct Completion(StatusKind? Kind, string? Code, string Text)
{
    /// <summary>The command continues; its tagged response comes later.</summary>
    public static Completion Pending => default;

    /// <summary>It is done.</summary>
    public static Completion Ok(string text, string? code = null) => new(StatusKind.Ok, code, text);

    /// <summary>It could not be done.</summary>
    public static Completion No(string? code, string text) => new(StatusKind.No, code, text);
}
