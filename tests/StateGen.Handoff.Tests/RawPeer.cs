using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests;

/// <summary>A process at the other end of a channel that sends arbitrary bytes.</summary>
internal sealed class RawPeer : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };

    internal RawPeer(string path) => _socket.Connect(new UnixDomainSocketEndPoint(path));

    /// <summary>Sends bytes, and descriptors with them.</summary>
    internal unsafe void Send(ReadOnlySpan<byte> bytes, params ReadOnlySpan<int> descriptors)
    {
        byte* control = stackalloc byte[sizeof(ControlHeader) + (Outbox.MaxDescriptors + 1) * sizeof(int)];
        fixed (byte* start = bytes)
        {
            IoVector vector = new() { Base = start, Length = (nuint)bytes.Length };
            MessageHeader message = new() { Vectors = &vector, VectorCount = 1 };
            if (descriptors.Length > 0)
            {
                message.Control = control;
                message.ControlLength = Outbox.Rights(control, descriptors);
            }

            Assert.Equal(bytes.Length, LibC.SendMessage(_socket.SafeHandle, message, LibC.NoSignal));
        }
    }

    internal static byte[] Frame(byte[] blob)
    {
        byte[] bytes = new byte[sizeof(int) + blob.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, blob.Length);
        blob.CopyTo(bytes, sizeof(int));
        return bytes;
    }

    internal static byte[] Offer(ulong id, byte[] state) => Outbox.Encode(new OfferFrame { Id = id, State = state });

    /// <summary>The blob of the next frame that the other end sends.</summary>
    internal byte[] ReadBlob()
    {
        byte[] blob = new byte[BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)))];
        ReadBytes(blob.Length).CopyTo(blob, 0);
        return blob;
    }

    /// <summary>Whether the other end closes the channel, after any output.</summary>
    internal bool IsClosed()
    {
        byte[] bytes = new byte[4096];
        try
        {
            while (_socket.Receive(bytes) > 0)
            {
            }
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
        }

        return true;
    }

    public void Dispose() => _socket.Dispose();

    private byte[] ReadBytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count;)
        {
            int read = _socket.Receive(bytes.AsSpan(at));
            Assert.NotEqual(0, read);
            at += read;
        }

        return bytes;
    }
}
