using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <content>Strings.</content>
public ref partial struct StateWriter
{
    /// <summary>The fewest items of a collection in which repeated strings are looked for.</summary>
    internal const int MinRepeatableItems = 8;

    /// <summary>Writes a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteString(string value)
    {
        if (_texts is { } texts && texts.Depth == _skippable)
        {
            WriteRepeatable(texts, value);
        }
        else
        {
            WriteText(value);
        }
    }

    /// <summary>Begins the items of a collection, where strings may be repeated.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>What <see cref="EndTexts"/> needs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginTexts(int count)
    {
        if (count < MinRepeatableItems || (_texts is not null && _texts.Depth == _skippable))
        {
            return false;
        }

        _texts = RepeatedTexts.Take(count, _skippable, _texts);
        return true;
    }

    /// <summary>Ends the items of a collection.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndTexts(bool begun)
    {
        if (begun)
        {
            _texts = _texts!.Return();
        }
    }

    /// <summary>Begins entries that will be moved: a string in one of them cannot stand for one in another.</summary>
    internal void BeginCanonical() => _canonical++;

    /// <summary>Ends them.</summary>
    internal void EndCanonical() => _canonical--;

    private void WriteRepeatable(RepeatedTexts texts, string value)
    {
        if (value.Length == 0 || _canonical > 0)
        {
            WriteText(value, scale: 2);
            return;
        }

        int number = texts.Find(value, out bool isSecond);
        if (number > 0)
        {
            WriteVarint(((uint)number << 1) | 1);
        }
        else if (isSecond)
        {
            WriteVarint(1);
            WriteText(value);
        }
        else
        {
            WriteText(value, scale: 2);
        }
    }

    /// <summary>Writes a string as its length in bytes and its UTF-8.</summary>
    /// <param name="value">The string.</param>
    /// <param name="bias">What is added to the length, so that smaller numbers can mean something else.</param>
    /// <param name="scale">What the length is multiplied by, so that numbers between can.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteText(string value, uint bias = 0, uint scale = 1)
    {
        // Most strings are ASCII: the length in bytes is then known before a character is looked at.
        EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack + value.Length);
        int size = StatePrimitives.WriteVarint(ref Current, ((ulong)value.Length * scale) + bias);
        if (AsciiText.TryEncode(value, ref Unsafe.Add(ref Current, size)))
        {
            _position += size + value.Length;
        }
        else
        {
            WriteUtf8(value, bias, scale);
        }
    }

    private void WriteUtf8(string value, uint bias, uint scale)
    {
        int size = GeneralizedUtf8.GetByteCount(value);
        WriteVarint(((ulong)size * scale) + bias);
        GeneralizedUtf8.Encode(value, Reserve(size));
    }
}
