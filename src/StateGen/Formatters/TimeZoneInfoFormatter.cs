using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace StateGen.CompilerServices;

/// <summary>Writes the id of a time zone. The machine that restores it must know that time zone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeZoneInfoFormatter : IStateFormatter<TimeZoneInfo>
{
    /// <summary>
    /// The maximum number of parts of an id, as in America/Argentina/Ushuaia. The number is limited because a folder may contain a link to
    /// itself.
    /// </summary>
    private const int MaxParts = 3;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/ .()");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The time zone is not one of the system's, but was created by the program.</exception>
    public static void Write(ref StateWriter writer, TimeZoneInfo value)
    {
        if (!TryFind(value.Id, out TimeZoneInfo? known) || !(ReferenceEquals(known, value) || known.HasSameRules(value)))
        {
            throw new InvalidOperationException($"The time zone '{value.Id}' cannot be saved because it is not a time zone of the system.");
        }

        StringFormatter.Write(ref writer, value.Id);
    }

    /// <inheritdoc/>
    public static TimeZoneInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out TimeZoneInfo? zone)
        ? zone
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the time zone.");

    /// <summary>Finds a time zone by its exact id. Otherwise the runtime would cache a time zone for every spelling of an id.</summary>
    private static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return IsPlain(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.Id == id;
    }

    /// <summary>
    /// Whether an id is safe to look up. On some systems, an id is a file path, which must not lead out of the folder of time zones, and must be
    /// the shortest path to its file.
    /// </summary>
    private static bool IsPlain(string id)
    {
        int parts = 0;
        foreach (Range part in id.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> name = id.AsSpan()[part];
            if (name.IsEmpty || name[0] == '.' || name.Contains("..", StringComparison.Ordinal) || ++parts > MaxParts)
            {
                return false;
            }
        }

        return !id.AsSpan().ContainsAnyExcept(IdCharacters);
    }
}
