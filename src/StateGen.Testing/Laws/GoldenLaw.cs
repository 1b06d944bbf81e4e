using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Tests that today's code restores the golden blobs: blobs of a shipped version, kept beside the tests.</summary>
internal sealed class GoldenLaw<T, TOld>(StateTestOptions options)
    where T : IStateSerializable<T>
    where TOld : IStateSerializable<TOld>
{
    private const int Count = 5;

    private static int Version => TOld.Layout.Version;

    /// <summary>Restores the blobs. If they are missing and updates are enabled, writes them first.</summary>
    public void Check(Assembly tests)
    {
        GoldenFile file = GoldenFile.Of(tests, T.Layout.Name, Version);
        if (!file.Exists)
        {
            if (!GoldenFile.IsUpdating)
            {
                throw new StateLawException(
                    $"{file.Path} is missing: it holds the golden blobs of version {Version} of {T.Layout.Name}. If the version is new, run the tests "
                    + $"once with {GoldenFile.Variable}=1 in the environment, and commit the file. An existing file is never overwritten.");
            }

            Create(file);
        }

        Check(file);
    }

    /// <summary>Writes a file of new blobs, unless today's code refuses one of them.</summary>
    public void Create(GoldenFile file)
    {
        (byte[] Blob, string Text)[] blobs = [.. Enumerable.Range(0, Count).Select(Make)];
        foreach ((byte[] blob, string text) in blobs)
        {
            CheckNew(blob, text, file);
        }

        file.Create(T.Layout.Name, Version, blobs);
    }

    /// <summary>Restores the blobs of a file.</summary>
    public void Check(GoldenFile file)
    {
        foreach ((byte[] blob, string text) in file.Read())
        {
            Check(blob, text, System.IO.Path.GetFileName(file.Path));
        }
    }

    /// <summary>Rejects a blob that today's code refuses: such a file could never pass.</summary>
    private void CheckNew(byte[] blob, string text, GoldenFile file)
    {
        try
        {
            Check(blob, text, System.IO.Path.GetFileName(file.Path));
        }
        catch (StateLawException error)
        {
            throw new StateLawException(
                $"{file.Path} is not written, because a new golden blob of version {Version} fails already: {error.Message} Fix that first, or "
                + "generate values that today's code accepts: options.Retired(id, generator) or options.Member(name, generator) in Configure.",
                error);
        }
    }

    private void Check(byte[] blob, string text, string file)
    {
        string law = $"Golden blob of version {Version} in {file}";
        string hex = Convert.ToHexStringLower(blob);
        try
        {
            ValueNode old = NodeReader.Read(StateSerializer.Restore<TOld>(blob), options);
            if (LineOf(old) != text)
            {
                throw new StateLawException($"{law}: the file says {text}, but the blob holds {LineOf(old)}: {hex}");
            }

            new UpgradeLaw<T, TOld>(new MigrationCalls(options), options, law).Check(old, blob);
        }
        catch (StateFormatException error)
        {
            throw new StateLawException($"{law} is not restored: {error.Message} {hex}", error);
        }
    }

    /// <summary>Makes a random blob. The size grows with the index, so the first blob is nearly empty.</summary>
    private (byte[] Blob, string Text) Make(int index)
    {
        ValueNode state = NodeGenerator.Next(typeof(T), options, seed: index, size: 2 * index);
        TOld carrying = StateSerializer.Restore<TOld>(StateSerializer.Save(NodeBuilder.Build<T>(state)));
        ValueNode old = UnknownMembers.Fill(NodeReader.Read(carrying, options), state, options);
        byte[] blob = StateSerializer.Save(NodeBuilder.Build<TOld>(old));
        return (blob, LineOf(NodeReader.Read(StateSerializer.Restore<TOld>(blob), options)));
    }

    private static string LineOf(ValueNode node) => NodeText.Of(node).Replace('\n', ' ').Replace('\r', ' ');
}
