using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen;

/// <summary>The bytes are not a state that can be restored; says why and where.</summary>
public sealed class StateFormatException : FormatException
{
    /// <summary>Makes an exception; a formatter of one's own may throw it for a value that it cannot accept.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="problem">One sentence for a person, without the values of members.</param>
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

    /// <summary>What is wrong.</summary>
    public StateErrorCode Code { get; }

    /// <summary>
    /// Where: the offset in the blob of the value that is wrong, or -1 if it is not known. For <see cref="StateErrorCode.CheckFailed"/>, the
    /// first value that cannot be read, or the check if all values can be.
    /// </summary>
    public int Offset { get; }

    /// <summary>
    /// Which member, as in <c>ImapSession.Contexts[3].Uids</c>; the type's name for the blob as a whole. Damage often leaves values that can
    /// be read: it may be before the member that is named, and is never after it.
    /// </summary>
    public string Path { get; }

    /// <summary>Whether this library threw it, which puts no value into its sentences.</summary>
    internal bool IsOurs { get; private init; }

    /// <summary>The sentence without the place.</summary>
    internal string Problem { get; }

    /// <summary>Throws; kept out of line so that the code around it stays small.</summary>
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
