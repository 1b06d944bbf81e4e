using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace StateGen.CompilerServices;

/// <summary>Writes a time zone as its id; the machine that restores it must know it too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeZoneInfoFormatter : IStateFormatter<TimeZoneInfo>
{
    /// <summary>The most parts that an id has, as in America/Argentina/Ushuaia; a folder may hold a link to itself.</summary>
    private const int MaxParts = 3;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/ .()");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The zone was created by the program and is unknown to the system.</exception>
    public static void Write(ref StateWriter writer, TimeZoneInfo value)
    {
        if (!TryFind(value.Id, out TimeZoneInfo? known) || !(ReferenceEquals(known, value) || known.HasSameRules(value)))
        {
            throw new InvalidOperationException($"The time zone '{value.Id}' is not a time zone of the system. Only those can be restored.");
        }

        StringFormatter.Write(ref writer, value.Id);
    }

    /// <inheritdoc/>
    public static TimeZoneInfo Read(ref StateReader reader) => TryFind(reader.ReadString(StateReader.HashWeight), out TimeZoneInfo? zone)
        ? zone
        : throw new StateFormatException(StateErrorCode.OutOfRange, "This machine does not know the time zone.");

    /// <summary>Finds a zone by the id that the system has for it. The runtime keeps each zone that was found, under each spelling of its id.</summary>
    private static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return IsPlain(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.Id == id;
    }

    /// <summary>
    /// On some systems an id is the path of a file: nothing may lead out of the folder of time zones, or to a file by another way than
    /// the shortest.
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
