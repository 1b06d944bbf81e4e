using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Reports;

public sealed class FailureReportTests
{
    private static readonly StateSuite<ChatSession> Suite = new(new StateTestOptions { Seed = 5 });

    [Fact]
    public void Check_OfPropertyThatFails_ShowsTheSmallestStateAsCodeHexAndDump()
    {
        StateLawException error = Assert.Throws<StateLawException>(() => Suite.Check(
            "No rooms", session => Assert.DoesNotContain(session.Rooms, room => room.Read > 5)));

        Assert.StartsWith("No rooms: ", error.Message);
        Assert.Contains("options.Seed = 5 reproduces it", error.Message);
        Assert.Contains("User = \"\",", error.Message);
        Assert.Contains("Alerts = { },", error.Message);
        Assert.Contains("Read = 6UL,", error.Message);
        Assert.Contains("Its blob, ", error.Message);
        Assert.Matches(@"\n +\d+  0d  ChatSession\.Rooms\[0\]\.Read\n", error.Message);
        Assert.Matches(@"\n +\d+  [0-9a-f]{8}  checksum\n", error.Message);
    }

    [Fact]
    public void Check_OfPropertyThatHolds_IsTriedAsOftenAsTheOptionsSay()
    {
        int count = 0;
        new StateSuite<ChatRoom>(new StateTestOptions { MaxTest = 17 }).Check("counting", _ => count++);
        Assert.Equal(17, count);
    }

    [Fact]
    public void Check_WithTheSameSeed_FindsTheSameState() => Assert.Equal(Message(), Message());

    [Fact]
    public void Check_OfStateThatCannotBeSaved_StillShowsItAsCode()
    {
        StateSuite<Folder> suite = new();
        StateLawException error = Assert.Throws<StateLawException>(() => suite.Check("None", folder =>
        {
            Folder deep = folder;
            for (int i = 0; i < 100; i++)
            {
                deep = deep.Parent = new Folder();
            }

            StateSerializer.Save(folder);
        }));
        Assert.Contains("Saving it throws InvalidOperationException", error.Message);
        Assert.Contains("state = new global::StateGen.Testing.Types.Folder()", error.Message);
    }

    private static string Message() => Assert.Throws<StateLawException>(() => Suite.Check(
        "No badge", session => Assert.Null(session.Badge))).Message;
}
