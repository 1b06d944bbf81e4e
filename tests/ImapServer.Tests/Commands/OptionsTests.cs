using Imap.Server.Limits;

namespace ImapServer.Tests.Commands;

public sealed class OptionsTests
{
    [Fact]
    public void Parse_AllOptions_AreRead()
    {
        var options = ServerOptions.Parse(
            ["--port", "0", "--mail", "/tmp/m", "--users", "u", "--hibernate-after", "0.5", "--runtime", "/tmp/r", "--imap-idle", "/tmp/i"]);
        Assert.Equal(0, options.Port);
        Assert.Equal(Path.GetFullPath("/tmp/m"), options.Mail);
        Assert.Equal(Path.GetFullPath("u"), options.UsersFile);
        Assert.Equal(TimeSpan.FromSeconds(0.5), options.HibernateAfter);
        Assert.Equal(Path.GetFullPath("/tmp/r"), options.Runtime);
        Assert.Equal(Path.GetFullPath("/tmp/i"), options.ImapIdle);
        options = ServerOptions.Parse(["--max-connections", "7", "--max-user-connections", "3"]);
        Assert.Equal(new ServerLimits(7, 3), options.Limits);
        Assert.Equal(ServerLimits.Default, ServerOptions.Parse([]).Limits);
        Assert.Equal(1143, ServerOptions.Parse([]).Port);
        Assert.Equal(TimeSpan.FromSeconds(60), ServerOptions.Parse([]).HibernateAfter);
        Assert.Null(ServerOptions.Parse(["--no-hibernate"]).HibernateAfter);
        Assert.True(ServerOptions.Parse(["--no-hibernate", "--fsync"]).Fsync);
        Assert.False(ServerOptions.Parse([]).Fsync);
        Assert.Equal(ServerCommand.Help, ServerOptions.Parse(["--help"]).Command);
        Assert.Equal(ServerCommand.Status, ServerOptions.Parse(["status", "--runtime", "/tmp/r"]).Command);
        Assert.Equal(ServerCommand.Upgrade, ServerOptions.Parse(["upgrade", "--port", "5"]).Command);
    }

    [Theory]
    [InlineData("Unknown option \"--prot\".", "--prot", "1")]
    [InlineData("--port takes a number from 0 to 65535, not \"70000\".", "--port", "70000")]
    [InlineData("--port takes a number from 0 to 65535, not \"-1\".", "--port", "-1")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--port is given twice.", "--port", "1", "--port", "2")]
    [InlineData("--hibernate-after takes seconds from 0 to 86400, not \"-1\".", "--hibernate-after", "-1")]
    [InlineData("--hibernate-after and --no-hibernate exclude each other.", "--hibernate-after", "1", "--no-hibernate")]
    [InlineData("Unknown option \"status\".", "--port", "1", "status")]
    [InlineData("--max-connections takes a number from 1 to 2147483647, not \"0\".", "--max-connections", "0")]
    [InlineData("--max-user-connections takes a number from 1 to 2147483647, not \"many\".", "--max-user-connections", "many")]
    [InlineData("--mail takes a folder, not an empty string.", "--mail", "")]
    [InlineData("--users takes a file, not an empty string.", "--users", "")]
    public void Parse_WrongOption_SaysWhich(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<OptionsException>(() => ServerOptions.Parse(arguments)).Message);

    [Fact]
    public void ForUpgrade_GivenOptions_AreSaidAgainForAnyFolder() => Assert.Equal(
        [
            "upgrade", "--port", "4711", "--runtime", "/tmp/r", "--mail", Path.GetFullPath("mail"), "--users", Path.GetFullPath("u"), "--fsync", "--hibernate-after", "0.5",
        ],
        ServerOptions.Parse(["--port", "0", "--mail", "mail", "--users", "u", "--fsync", "--hibernate-after", "0.5", "--runtime", "/tmp/x"]).ForUpgrade(4711, "/tmp/r"));

    [Fact]
    public void Users_AreReadFromLines()
    {
        IReadOnlyDictionary<string, string> users = Read("# the team\n\nanna:a b:c\r\nben@example.org:#x\n");
        Assert.Equal(new Dictionary<string, string> { ["anna"] = "a b:c", ["ben@example.org"] = "#x" }, users);
    }

    [Theory]
    [InlineData("anna:x\nben\n", ", line 2: expected \"name:password\".")]
    [InlineData(":x\n", ", line 1: expected \"name:password\".")]
    [InlineData("anna:\n", ", line 1: expected \"name:password\".")]
    [InlineData("\n../x:secret\n", ", line 2: a user name is made of letters")]
    [InlineData("a:secret\na:secret\n", ", line 2: the user \"a\" is there twice.")]
    [InlineData("# nobody\n", " contains no user.")]
    public void Users_WrongLine_IsToldByItsNumberWithoutThePassword(string text, string message)
    {
        string error = Assert.Throws<OptionsException>(() => Read(text)).Message;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_FileThatIsNotThere_IsTold() => Assert.StartsWith(
        "The users file cannot be read: ",
        Assert.Throws<OptionsException>(() => UsersFile.Read("/nowhere/users")).Message,
        StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> Read(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return UsersFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
