using Imap.Protocol;

namespace Imap.Server.Commands;

/// <summary>A command cannot go on; what the client is told of it.</summary>
internal sealed class CommandFailedException : Exception
{
    private CommandFailedException(StatusKind kind, string? code, string text)
        : base(text) => Completion = new Completion(kind, code, text);

    /// <summary>What the tagged response says.</summary>
    public Completion Completion { get; }

    /// <summary>It was understood and cannot be done.</summary>
    public static CommandFailedException No(string? code, string text) => new(StatusKind.No, code, text);

    /// <summary>It makes no sense, or not now.</summary>
    public static CommandFailedException Bad(string text, string? code = null) => new(StatusKind.Bad, code, text);
}
