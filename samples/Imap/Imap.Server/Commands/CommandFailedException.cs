using Imap.Protocol;

namespace Imap.Server.Commands;

/// <summary>A command fails with a NO or BAD response.</summary>
internal sealed class CommandFailedException : Exception
{
    private CommandFailedException(StatusKind kind, string? code, string text)
        : base(text) => Completion = new Completion(kind, code, text);

    /// <summary>The tagged response.</summary>
    public Completion Completion { get; }

    /// <summary>A valid command that cannot be carried out.</summary>
    public static CommandFailedException No(string? code, string text) => new(StatusKind.No, code, text);

    /// <summary>An invalid command, or one that is invalid in the current state.</summary>
    public static CommandFailedException Bad(string text, string? code = null) => new(StatusKind.Bad, code, text);
}
