using StateGen;

namespace Imap.Protocol;

/// <summary>The return options of a search, with their arguments.</summary>
/// <param name="Options">The options.</param>
/// <param name="PartialFirst">The first result of PARTIAL, from 1, as written by the client; 0 without PARTIAL.</param>
/// <param name="PartialLast">The last of them, which may be the lower one.</param>
[State("imap-search-return")]
public readonly partial record struct SearchReturn(
    [property: Member(1)] SearchReturnOptions Options,
    [property: Member(2)] uint PartialFirst = 0,
    [property: Member(3)] uint PartialLast = 0)
{
    /// <summary>The range of PARTIAL as the client wrote it.</summary>
    public string PartialRange =>
        Wants(SearchReturnOptions.FromEnd) ? $"-{PartialFirst}:-{PartialLast}" : $"{PartialFirst}:{PartialLast}";

    /// <summary>Whether one of these options is requested.</summary>
    public bool Wants(SearchReturnOptions option) => (Options & option) != 0;
}
