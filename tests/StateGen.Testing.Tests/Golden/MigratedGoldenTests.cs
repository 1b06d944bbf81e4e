using System.Reflection;
using FsCheck.Fluent;
using StateGen.Testing.Laws;
using StateGen.Testing.Tests.Generation;

namespace StateGen.Testing.Tests.Golden;

/// <summary>Golden blobs of versions whose retired members are migrated.</summary>
[Trait("Time", "Long")]
public sealed class MigratedGoldenTests : IDisposable
{
    private const string Server = """
        using StateGen;
        using StateGen.Testing;

        [State("server", Version = 2)]
        [Retired(1, typeof(string), Migrate = nameof(MigrateAddress))]
        public sealed partial class Server
        {
            [Member(2)] public string? Owner { get; set; }
            [Member(3, Since = 2)] public string? Host { get; set; }
            [Member(4, Since = 2)] public int Port { get; set; }

            private partial void MigrateAddress(string address)
            {
                Host = address.Split(':')[0];
                Port = int.Parse(address.Split(':')[1]);
            }
        }

        [StateTests<Server>]
        public partial class Tests;
        """;

    private const string Group = """
        using System.Collections.Generic;
        using StateGen;
        using StateGen.Testing;

        [State("group", Version = 2)]
        public sealed partial class Group
        {
            [Member(1)] public List<Person> People { get; } = [];
            [Member(2)] public Person? Leader { get; set; }
            [Member(3, Since = 2)] public int Limit { get; set; } = 7;
        }

        [State("person", Version = 2), Retired(1, typeof(string), Migrate = nameof(MigrateName))]
        public sealed partial class Person
        {
            [Member(2)] public string? Nickname { get; set; }
            [Member(3, Since = 2)] public string? Name { get; set; }

            private partial void MigrateName(string name) => Name = name + "!";
        }

        [StateTests<Group>]
        public partial class Tests;
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private GoldenFile File => new(Path.Combine(_directory, "golden.v1.txt"));

    [Fact]
    public void Check_OfNewFileOfTypeThatMigrates_Passes()
    {
        StateTestOptions options = new StateTestOptions().Retired(1, Gen.Choose(1, 9).Select(port => $"host:{port}"));
        Invoke(Server, "Server", "Create", options);
        Invoke(Server, "Server", "Check", options);
        Assert.Contains(File.Read(), golden => golden.Text.Contains("host:", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfNewFileOfTypeThatHoldsOneThatMigrates_Passes()
    {
        Invoke(Group, "Group", "Create", new());
        Invoke(Group, "Group", "Check", new());
        Assert.Equal(5, File.Read().Count);
    }

    [Fact]
    public void Check_WhereTheMigrationOverwritesWhatTheBlobHolds_Fails()
    {
        Invoke(Group, "Group", "Create", new());

        string changed = Group.Replace("Name = name", "Nickname = Name = name", StringComparison.Ordinal);
        StateLawException error = Assert.Throws<StateLawException>(() => Invoke(changed, "Group", "Check", new()));

        Assert.Contains("Golden blob of version 1 in golden.v1.txt, a migration changes another member", error.Message);
        Assert.Contains("Nickname", error.Message);
    }

    [Fact]
    public void Create_OfBlobsThatTodaysCodeRefuses_WritesNothingAndSaysWhatToDo()
    {
        StateLawException error = Assert.Throws<StateLawException>(() => Invoke(Server, "Server", "Create", new()));

        Assert.Contains("is not written, because a new golden blob of version 1 fails already", error.Message);
        Assert.Contains("Server.MigrateAddress(", error.Message);
        Assert.Contains("options.Retired(id, generator)", error.Message);
        Assert.False(File.Exists);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Invoke(string source, string type, string method, StateTestOptions options)
    {
        Assembly assembly = GeneratedCode.Load(GeneratedCode.Of(source));
        Type law = typeof(GoldenLaw<,>).MakeGenericType(assembly.GetType(type)!, assembly.GetType($"Tests+V1+{type}")!);
        law.GetMethod(method, [typeof(GoldenFile)])!
            .Invoke(Activator.CreateInstance(law, options), BindingFlags.DoNotWrapExceptions, null, [File], null);
    }
}
