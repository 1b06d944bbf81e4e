using System.Text;
using ImapIdle.Protocol;
using StateGen;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

/// <summary>A client with COMPRESS=DEFLATE receives whole blocks, and its input is left to the server.</summary>
public sealed class CompressedClientTests
{
    [Fact]
    public async Task StillHere_AsBlocksThatInflate_ThenBye()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--still-here", "0.05");
        using TestClient client = TestClient.Connect();
        client.HearCompressed();
        await program.HibernateCompressedAsync(client, mailbox.Session());
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal("* OK Still here", await client.HearAsync());
        }

        program.Signal("-INT");
        string? line;
        while ((line = await client.HearAsync()) == "* OK Still here")
        {
        }

        Assert.Equal("* BYE The server shuts down.", line);
        Assert.Null(await client.HearAsync());
    }

    [Theory]
    [InlineData("a1")]
    [InlineData(null)]
    public async Task WhatItSays_GoesToTheServerAsItIs(string? tag)
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<CompressedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateCompressedAsync(client, mailbox.Session(tag));

        // Compressed octets that look like input which is otherwise answered here.
        client.Send("DONE\r\nb IDLE\r\n");
        Handoff<CompressedConnection> resumed = await server.TakeAsync();
        Assert.Equal("DONE\r\nb IDLE\r\n", Encoding.ASCII.GetString(resumed.PendingInput.Span));
        Assert.Equal("what the server saved", Encoding.ASCII.GetString(resumed.State.Connection.Session));
        Assert.Equal((tag, ResumeReason.Input), (resumed.State.Connection.IdleTag, resumed.State.Connection.Reason));
        Assert.Equal(0, program.Status.Answered);
    }

    [Fact]
    public async Task Delivery_ComesBackCompressed()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync();
        await using var server = new FakeServer<CompressedConnection>(program.Directory);
        using TestClient client = TestClient.Connect();
        await program.HibernateCompressedAsync(client, mailbox.Session());
        mailbox.Deliver();
        Assert.Equal(ResumeReason.Changed, (await server.TakeAsync()).State.Connection.Reason);
    }

    [Fact]
    public async Task AServerThatKnowsNothingOfIt_RefusesIt_AndTheNextOneGetsIt()
    {
        using var mailbox = new Mailbox();
        await using IdleProgram program = await IdleProgram.StartAsync("--retry", "0.02");
        using TestClient client = TestClient.Connect();
        await program.HibernateCompressedAsync(client, mailbox.Session());
        mailbox.Deliver();
        await using (var old = new FakeServer<HibernatedConnection>(program.Directory))
        {
            await program.WaitForAsync(status => status.Retries > 0);
            Assert.True(old.IsEmpty);
        }

        await using var server = new FakeServer<CompressedConnection>(program.Directory);
        await server.TakeAsync();
    }

    [Fact]
    public void StoredBlock_LongerThanOneCanBe_IsRefused() =>
        Assert.Throws<OverflowException>(() => DeflateBlock.Stored(new byte[65_536]));

    [Fact]
    public void CompressedConnection_ToWhoKnowsPlainOnesOnly_IsNone() => Assert.NotEqual(
        StateOutcome.Ok, StateSerializer.TryRestore(StateSerializer.Save(new CompressedConnection()), out HibernatedConnection? _, out _));
}
