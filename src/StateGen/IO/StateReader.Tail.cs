using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.IO;

namespace StateGen;

/// <content>The copy of the blob's end, padded with zeros: bounded values may be read past the end.</content>
public ref partial struct StateReader
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MoveTail(int wanted)
    {
        int left = _readable - _position;
        if (left + wanted <= TailSpace.Size && !Unsafe.IsNullRef(ref _space))
        {
            Span<byte> space = MemoryMarshal.CreateSpan(ref _space, TailSpace.Size);
            space.Clear();
            MemoryMarshal.CreateReadOnlySpan(ref Current, left).CopyTo(space);
            _origin = ref _space;
            Rebase(TailSpace.Size);
            _space = ref Unsafe.NullRef<byte>();
            return;
        }

        byte[] tail = TailBuffer.Take(left + Math.Max(wanted, TailBuffer.Padding));
        MemoryMarshal.CreateReadOnlySpan(ref Current, left).CopyTo(tail);
        Release();
        _tail = tail;
        _tailLength = left;
        _origin = ref MemoryMarshal.GetArrayDataReference(tail);
        Rebase(tail.Length);
    }

    /// <summary>Makes the current byte the first one.</summary>
    private void Rebase(int readable)
    {
        _originOffset += _position;
        _end -= _position;
        _position = 0;
        _readable = readable;
    }

    /// <summary>Returns the buffer of a copied tail when the reader is at its end. After an exception, the call may be omitted.</summary>
    internal void Release()
    {
        if (_tail is not null)
        {
            TailBuffer.Return(_tail, _tailLength);
            _tail = null;
        }
    }
}
