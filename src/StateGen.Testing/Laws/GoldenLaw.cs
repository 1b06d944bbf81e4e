using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Blobs that a shipped version saved, kept beside the tests, are restored for ever.</summary>
internal sealed class GoldenLaw<T, TOld>(StateTestOptions options)
    where T : IStateSerializable<T>
    where TOld : IStateSerializable<TOld>
{
    private const int Count = 5;

    private static int Version => TOld.Layout.Version;

    /// <summary>Restores the blobs; writes them where they are missing and that is asked for.</summary>
    public void Check(Assembly tests)
    {
        GoldenFile file = GoldenFile.Of(tests, T.Layout.Name, Version);
        if (!file.Exists)
        {
            if (!GoldenFile.IsUpdating)
            {
                throw new StateLawException(
                    $"There are no golden blobs of version {Version} of {T.Layout.Name}: {file.Path} is missing. Where the version is new, run the "
                    + $"tests once with {GoldenFile.Variable}=1 in the environment and check the file in; files that are there are never written again.");
            }

            file.Create(T.Layout.Name, Version, Enumerable.Range(0, Count).Select(Make));
        }

        Check(file);
    }

    /// <summary>Restores the blobs of a file.</summary>
    public void Check(GoldenFile file)
    {
        foreach ((byte[] blob, string text) in file.Read())
        {
            Check(blob, text, System.IO.Path.GetFileName(file.Path));
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
                throw new StateLawException($"{law}: the file says {text}, but it holds {LineOf(old)}: {hex}");
            }

            ValueNode today = NodeReader.Read(StateSerializer.Restore<T>(blob), options);
            StateComparison.AssertAlike<TOld, T>(old, today, options, law);
            InitialValues.AssertHas(old, today, typeof(T).Name, options, law);
        }
        catch (StateFormatException error)
        {
            throw new StateLawException($"{law} is not restored: {error.Message} {hex}", error);
        }
    }

    /// <summary>The first is empty or nearly so.</summary>
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
