using System.Buffers;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes a time zone as its id; the machine that restores it must know it too.</summary>
public readonly struct TimeZoneInfoFormatter : IStateFormatter<TimeZoneInfo>
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/ .()");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The zone is none of the system's, but made by the program.</exception>
    public static void Write(ref StateWriter writer, TimeZoneInfo value)
    {
        if (!TryFind(value.Id, out TimeZoneInfo? known) || !(ReferenceEquals(known, value) || known.HasSameRules(value)))
        {
            throw new InvalidOperationException($"The time zone '{value.Id}' is none of the system's; only those can be restored.");
        }

        StringFormatter.Write(ref writer, value.Id);
    }

    /// <inheritdoc/>
    public static TimeZoneInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out TimeZoneInfo? zone)
        ? zone
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the time zone.");

    /// <summary>On some systems an id is the path of a file: nothing may lead out of the folder of time zones.</summary>
    private static bool TryFind(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return id.Length > 0
            && id[0] != '/'
            && !id.AsSpan().ContainsAnyExcept(IdCharacters)
            && !id.Contains("..", StringComparison.Ordinal)
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
    }
}
