using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen;

/// <summary>The exception that is thrown when bytes cannot be restored. It says why and where.</summary>
public sealed class StateFormatException : FormatException
{
    /// <summary>Creates an exception. Your formatter may throw it for a value that it does not accept.</summary>
    /// <param name="code">The kind of error.</param>
    /// <param name="problem">One sentence that describes the error, without the values of members.</param>
    public StateFormatException(StateErrorCode code, string problem)
        : this(code, problem, -1, "")
    {
    }

    internal StateFormatException(
        StateErrorCode code, string problem, int offset, string path, Exception? inner = null)
        : base(Describe(problem, offset, path), inner)
    {
        Code = code;
        Problem = problem;
        Offset = offset;
        Path = path;
    }

    /// <summary>The kind of error.</summary>
    public StateErrorCode Code { get; }

    /// <summary>
    /// The offset in the blob of the invalid value, or -1 if it is unknown. For <see cref="StateErrorCode.CheckFailed"/>, this is the offset of
    /// the first unreadable value, or of the checksum if all values are readable.
    /// </summary>
    public int Offset { get; }

    /// <summary>
    /// The path of the member, for example <c>ImapSession.Contexts[3].Uids</c>, or the name of the type for the whole blob. Corrupt values are
    /// often readable: the corruption is at the named member or before it.
    /// </summary>
    public string Path { get; }

    /// <summary>Whether this library threw the exception. Its messages contain no values.</summary>
    internal bool IsOurs { get; private init; }

    /// <summary>The message without the offset and the path.</summary>
    internal string Problem { get; }

    /// <summary>Throws. It is not inlined, so that its callers stay small.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Throw(StateErrorCode code, string problem) =>
        throw new StateFormatException(code, problem) { IsOurs = true };

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Throw(StateErrorCode code, string problem, int offset) =>
        throw new StateFormatException(code, problem, offset, "") { IsOurs = true };

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowVarint(bool isTooLong, ulong max) => throw (isTooLong
        ? new StateFormatException(StateErrorCode.Malformed, "An integer is written in more bytes than it needs.") { IsOurs = true }
        : new StateFormatException(StateErrorCode.OutOfRange, $"An integer is larger than {max}.") { IsOurs = true });

    private static string Describe(string problem, int offset, string path) =>
        (offset, path) switch
        {
            ( < 0, "") => problem,
            ( < 0, _) => $"{path}: {problem}",
            (_, "") => $"At byte {offset}: {problem}",
            _ => $"{path}, at byte {offset}: {problem}",
        };
}
