using StateGen.Testing.Laws;

namespace StateGen.Testing.Tests.Golden;

public sealed class GoldenFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Create_WhereTheFileIsThere_Throws()
    {
        GoldenFile file = new(Path.Combine(_directory, "golden", "a.v1.txt"));
        file.Create("a", 1, [([1, 2], "first")]);
        Assert.Throws<IOException>(() => file.Create("a", 1, [([3], "second")]));
        Assert.Equal("first", Assert.Single(file.Read()).Text);
    }

    [Fact]
    public void Read_OfFileWithoutBlobs_Throws()
    {
        GoldenFile file = new(Path.Combine(_directory, "a.v1.txt"));
        File.WriteAllText(file.Path, "# nothing\n");
        Assert.Contains("holds no golden blobs", Assert.Throws<StateLawException>(file.Read).Message);
    }

    [Fact]
    public void Of_WireNameThatNoFileCanHave_IsInTheProjectOfTheTests()
    {
        GoldenFile file = GoldenFile.Of(typeof(GoldenFileTests).Assembly, "a/b<c>", 3);
        Assert.EndsWith(Path.Combine("StateGen.Testing.Tests", "StateGolden", "a_b_c_.v3.txt"), file.Path);
    }

    [Fact]
    public void Check_OfBlobThatSaysSomethingElse_Fails()
    {
        GoldenFile real = GoldenFile.Of(typeof(GoldenFileTests).Assembly, "chat-room", 1);
        GoldenFile changed = new(Path.Combine(_directory, "chat-room.v1.txt"));
        changed.Create("chat-room", 1, real.Read().Select((golden, i) => i == 2 ? (golden.Blob, golden.Text + "?") : golden));
        StateLawException error = Assert.Throws<StateLawException>(
            () => new GoldenLaw<Types.ChatRoom, Suites.ChatRoomTests.V1.ChatRoom>(new()).Check(changed));
        Assert.Contains("but the blob holds", error.Message);
    }

    [Fact]
    public void Check_OfBlobThatIsDamaged_Fails()
    {
        GoldenFile changed = new(Path.Combine(_directory, "chat-room.v1.txt"));
        changed.Create("chat-room", 1, [([9, 0, 0, 0, 0, 0], "ChatRoom{}")]);
        StateLawException error = Assert.Throws<StateLawException>(
            () => new GoldenLaw<Types.ChatRoom, Suites.ChatRoomTests.V1.ChatRoom>(new()).Check(changed));
        Assert.Contains("is not restored", error.Message);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
