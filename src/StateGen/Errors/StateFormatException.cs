using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen;

/// <summary>The exception that is thrown when a blob cannot be restored.</summary>
public sealed class StateFormatException : FormatException
{
    /// <summary>Creates an exception. Throw it from <see cref="IStateFormatter{T}.Read"/> of a formatter that refuses a value.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="problem">A sentence that describes the problem, without the values of members. The location is added to it.</param>
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

    /// <summary>The offset of the invalid value from the start of the blob in bytes, or -1 if it is not known.</summary>
    /// <remarks>
    /// For <see cref="StateErrorCode.CheckFailed"/>, this is the offset of the first value that cannot be read. If all values can be read, it is
    /// the offset of the checksum.
    /// </remarks>
    public int Offset { get; }

    /// <summary>The path of the invalid member, such as <c>ImapSession.Contexts[3].Uids</c>; for the whole blob, the name of the type.</summary>
    /// <remarks>
    /// For <see cref="StateErrorCode.CheckFailed"/>, the corrupt bytes are in this member or before it, because corrupt values can often be read.
    /// </remarks>
    public string Path { get; }

    /// <summary>Whether this library threw the exception. Its messages contain no values of members.</summary>
    internal bool IsOurs { get; private init; }

    /// <summary>The message without the location.</summary>
    internal string Problem { get; }

    /// <summary>Throws an exception. The method is not inlined, so that its callers stay small.</summary>
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
        ? new StateFormatException(StateErrorCode.Malformed, "The encoding of an integer is longer than necessary.") { IsOurs = true }
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
