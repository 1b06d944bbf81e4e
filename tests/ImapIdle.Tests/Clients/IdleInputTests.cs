using System.Text;
using ImapIdle.Clients;

namespace ImapIdle.Tests.Clients;

public sealed class IdleInputTests
{
    public static TheoryData<string> Inputs =>
    [
        "DONE\r\n",
        "done\r\n",
        "DONE\n",
        "DONE\r\r\n",
        "DONE \r\n",
        "DON\r\nE\r\n",
        "\r\nDONE\r\n",
        "DONE\r\nA IDLE\r\n",
        "DoNe\r\nb idLE\r\n",
        "DONE\r\nA IDLE\n",
        "DONE\nA IDLE\r\n",
        "DONE\r\nA  IDLE\r\n",
        "DONE\r\n IDLE\r\n",
        "DONE\r\nA+ IDLE\r\n",
        "DONE\r\nA IDLES\r\n",
        "DONE\r\nA NOOP\r\n",
        "DONE\r\nA IDLE \r\n",
        "DONE\r\n\r\n",
        "A NOOP\r\n",
        "DONEDONE\r\n",
        "\0DONE\r\n",
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Judge_EverySplit_ClientHearsAtEveryMomentWhatALiveServerSays(string input)
    {
        // Every way to cut it: a bit for each place between two bytes.
        for (int cuts = 0; cuts < 1 << (input.Length - 1); cuts++)
        {
            CheckSplit(input, cuts);
        }
    }

    [Theory]
    [InlineData("DONE\r\nA2 IDLE\r\nDONE\r\n")]
    [InlineData("DONE\r\nA2 IDLE\r\nDONE\r\nA3 IDLE\r\nDONE\r\nA4 NOOP\r\n")]
    [InlineData("DONE\r\nA2 IDLE\r\nA3 NOOP\r\nDONE\r\n")]
    public void Judge_LongInputsInThreePieces_ClientHearsAtEveryMomentWhatALiveServerSays(string input)
    {
        for (int first = 0; first < input.Length - 1; first++)
        {
            for (int second = first; second < input.Length - 1; second++)
            {
                CheckSplit(input, 1L << first | 1L << second);
            }
        }
    }

    [Fact]
    public void Judge_EveryMutationInTwoPieces_ClientHearsAtEveryMomentWhatALiveServerSays()
    {
        const string Input = "DONE\r\nA2 IDLE\r\nDONE\r\n";
        const string Others = "\0\t\r\n !*+(){\"\\AaDdEeILNO1~\u007f";
        foreach (string mutant in Enumerable.Range(0, Input.Length).SelectMany(at => Others.SelectMany(other => (string[])
        [
            $"{Input[..at]}{other}{Input[(at + 1)..]}", $"{Input[..at]}{other}{Input[at..]}", $"{Input[..at]}{Input[(at + 1)..]}",
        ])))
        {
            for (int cut = 0; cut < mutant.Length - 1; cut++)
            {
                CheckSplit(mutant, 1L << cut);
            }
        }
    }

    [Fact]
    public void Judge_LongestTag_IsAnsweredAndALongerOneIsNot()
    {
        string tag = new('t', IdleInput.LongestTag);
        byte[] input = Encoding.ASCII.GetBytes($"DONE\r\n{tag} IDLE\r\n");
        Assert.Equal(InputVerdict.Answer, IdleInput.Judge(input, out ReadOnlySpan<byte> found, out int length));
        Assert.Equal((tag, input.Length), (Encoding.ASCII.GetString(found), length));
        Assert.Equal(InputVerdict.Resume, IdleInput.Judge(Encoding.ASCII.GetBytes($"DONE\r\nt{tag} IDLE\r\n"), out _, out _));
    }

    [Fact]
    public void Judge_WhatIsKept_IsLessThanDone()
    {
        Assert.Equal(InputVerdict.Wait, IdleInput.Judge([], out _, out _));
        foreach (string start in (string[])["D", "DO", "don", "DONE", "DONE\r"])
        {
            Assert.Equal(InputVerdict.Wait, IdleInput.Judge(Encoding.ASCII.GetBytes(start), out _, out _));
        }
    }

    // imap-idle receives the client's bytes in pieces; after the resume, the server does.
    private static void CheckSplit(string input, long cuts)
    {
        var heard = new StringBuilder();
        string tag = "A1";
        string pending = "";
        bool isResumed = false;
        int start = 0;
        for (int at = 1; at <= input.Length; at++)
        {
            if (at < input.Length && (cuts >> (at - 1) & 1) == 0)
            {
                continue;
            }

            pending += input[start..at];
            start = at;
            while (!isResumed)
            {
                InputVerdict verdict = IdleInput.Judge(Encoding.Latin1.GetBytes(pending), out ReadOnlySpan<byte> next, out int length);
                isResumed = verdict == InputVerdict.Resume;
                if (verdict != InputVerdict.Answer)
                {
                    break;
                }

                heard.Append($"{tag} OK Idle completed.\r\n+ idling\r\n");
                tag = Encoding.ASCII.GetString(next);
                pending = pending[length..];
            }

            string all = heard + (isResumed ? LiveServer.Answer(tag, pending) : "");
            Assert.Equal(LiveServer.Answer("A1", input[..at]), all);
        }
    }
}
