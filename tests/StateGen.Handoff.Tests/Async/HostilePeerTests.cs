using System.Buffers.Binary;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests.Async;

/// <summary>Anything may come over the socket: that channel is closed with a clear error, and the others are served.</summary>
public sealed class HostilePeerTests
{
    private static readonly byte[] State = StateSerializer.Save(new Chat { User = "ada" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Listener_RandomBytes_AreNoFrame() => ClosesAsync(
        peer => peer.Send([5, 0, 0, 0, 1, 2, 3, 4, 5]), "sent 5 bytes that are not a frame");

    [Fact]
    public Task Listener_EmptyFrame_IsNone() => ClosesAsync(peer => peer.Send(new byte[4]), "sent 0 bytes that are not a frame");

    [Fact]
    public Task Listener_HugeLength_IsNotBelieved() => ClosesAsync(
        peer => peer.Send([0xFF, 0xFF, 0xFF, 0xFF]), "A frame of 4294967295 bytes; at most 16777216 are allowed.");

    [Fact]
    public Task Listener_FrameCutShort_EndsTheChannel() => ClosesAsync(
        peer =>
        {
            peer.Send(RawPeer.Offer(1, State)[..^1]);
            peer.Dispose();
        },
        "closed the channel within a frame");

    [Fact]
    public Task Listener_FrameThatIsNeverEnded_TimesOut() => ClosesAsync(
        peer => peer.Send(RawPeer.Offer(1, State)[..^1]), "has not ended a frame within 0.5 s");

    [Fact]
    public Task Listener_OfferWithoutDescriptor_EndsTheChannel() => ClosesAsync(
        peer => peer.Send(RawPeer.Offer(1, State)), "made offer 1 without a descriptor");

    [Fact]
    public async Task Listener_TooManyDescriptors_EndTheChannel()
    {
        using TcpPair pair = await TcpPair.ConnectAsync();
        int number = (int)pair.Server.SafeHandle.DangerousGetHandle();
        await ClosesAsync(peer => peer.Send(RawPeer.Offer(1, State), number, number, number), "2 descriptors arrived without offers");
    }

    [Fact]
    public async Task Listener_DescriptorsWithEveryByte_EndTheChannel()
    {
        using TcpPair pair = await TcpPair.ConnectAsync();
        int[] numbers = [.. Enumerable.Repeat((int)pair.Server.SafeHandle.DangerousGetHandle(), Outbox.MaxDescriptors)];
        byte[] head = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, 1 << 20);
        await ClosesAsync(
            peer =>
            {
                peer.Send(head);
                peer.Send([1], numbers);
                peer.Send([2], numbers);
                peer.Send([3], numbers);
            },
            "descriptors arrived without offers");
    }

    [Fact]
    public Task Listener_CommitWithoutOffer_BreaksTheProtocol() => ClosesAsync(
        peer => peer.Send(Outbox.Encode(new CommitFrame { Id = 1 })), "does not keep to the protocol: CommitFrame of offer 1");

    [Fact]
    public async Task Listener_CommitBeforeReady_BreaksTheProtocol()
    {
        using TcpPair pair = await TcpPair.ConnectAsync();
        int number = (int)pair.Server.SafeHandle.DangerousGetHandle();
        await ClosesAsync(
            peer => peer.Send([.. RawPeer.Offer(1, State), .. Outbox.Encode(new CommitFrame { Id = 1 })], number),
            "does not keep to the protocol: CommitFrame of offer 1");
    }

    [Fact]
    public async Task Listener_DescriptorThatIsNoSocket_IsRefused()
    {
        using Place place = new();
        int before = await OpenDescriptors.CountWarmAsync();
        await using (Taker taker = new(place.Path))
        {
            using RawPeer peer = new(place.Path);
            using FileStream file = File.OpenRead("/dev/null");
            peer.Send(RawPeer.Offer(1, State), (int)file.SafeFileHandle.DangerousGetHandle());
            Assert.Contains("SocketException", Assert.IsType<RefusedFrame>(StateSerializer.Restore<HandoffFrame>(peer.ReadBlob())).Reason);
        }

        await OpenDescriptors.AssertAsync(before);
    }

    [Fact]
    public async Task Listener_MoreOffersThanAreAllowed_RefusesThem()
    {
        using Place place = new();
        await using Taker taker = new(place.Path, new HandoffOptions { MaxOutstanding = 2 });
        using RawPeer peer = new(place.Path);
        using TcpPair pair = await TcpPair.ConnectAsync();
        int number = (int)pair.Server.SafeHandle.DangerousGetHandle();
        for (ulong id = 1; id <= 3; id++)
        {
            peer.Send(RawPeer.Offer(id, State), number);
        }

        HandoffFrame[] answers = [.. Enumerable.Range(0, 3).Select(_ => StateSerializer.Restore<HandoffFrame>(peer.ReadBlob()))];
        RefusedFrame refused = Assert.Single(answers.OfType<RefusedFrame>());
        Assert.Equal(3u, refused.Id);
        Assert.Contains("2 offers are outstanding", refused.Reason);
    }

    /// <summary>Right frames with bytes changed, cut, doubled, and descriptors here and there.</summary>
    [Property(MaxTest = 150)]
    public void Listener_DamagedFrames_NeverLeaksADescriptorOrStops(int seed)
    {
        Random random = new(seed);
        RunDamagedAsync(random).GetAwaiter().GetResult();
    }

    private static async Task RunDamagedAsync(Random random)
    {
        using Place place = new();
        int before = await OpenDescriptors.CountWarmAsync();
        await using (Taker taker = new(place.Path))
        {
            using TcpPair pair = await TcpPair.ConnectAsync();
            int number = (int)pair.Server.SafeHandle.DangerousGetHandle();
            using (RawPeer peer = new(place.Path))
            {
                SendDamaged(peer, random, number);
            }

            await ServesAsync(place.Path, taker);
        }

        await OpenDescriptors.AssertAsync(before);
    }

    private static void SendDamaged(RawPeer peer, Random random, int number)
    {
        for (ulong id = 1; id <= 4; id++)
        {
            byte[] bytes = [.. RawPeer.Offer(id, State), .. Outbox.Encode(new WithdrawFrame { Id = (ulong)random.Next(6) })];
            for (int damage = random.Next(3); damage > 0; damage--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            bytes = bytes[..random.Next(1, bytes.Length + 1)];
            try
            {
                peer.Send(bytes, [.. Enumerable.Repeat(number, random.Next(3))]);
            }
            catch (Xunit.Sdk.EqualException)
            {
                // It has closed the channel already.
                return;
            }
        }
    }

    private static async Task ClosesAsync(Action<RawPeer> act, string expected)
    {
        using Place place = new();
        int before = await OpenDescriptors.CountWarmAsync();
        await using (Taker taker = new(place.Path, new HandoffOptions { Timeout = TimeSpan.FromMilliseconds(500) }))
        {
            await using HandoffSender other = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
            using (RawPeer peer = new(place.Path))
            {
                act(peer);
                Assert.Contains(expected, await taker.FailureAsync());
            }

            using TcpPair pair = await TcpPair.ConnectAsync();
            await other.SendAsync(pair.Server, new Chat { User = "ada" }, cancellationToken: Token);
            using Socket socket = (await taker.NextAsync()).Socket;
            await TcpPair.TalkAsync(pair.Client, socket, "served");
            Assert.True(taker.TookNothing);
            await ServesAsync(place.Path, taker);
        }

        await OpenDescriptors.AssertAsync(before);
    }

    private static async Task ServesAsync(string path, Taker taker)
    {
        await using HandoffSender sender = await HandoffSender.ConnectAsync(path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, new Chat { User = "ada" }, cancellationToken: Token);
        using Socket socket = (await taker.NextAsync()).Socket;
        await TcpPair.TalkAsync(pair.Client, socket, "served");
    }
}
