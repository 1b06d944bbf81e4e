using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Tests laws 2 and 3 between today's type and the same type in another version.</summary>
internal sealed class VersionLaw<T, TOld>(StateTestOptions options)
    where T : IStateSerializable<T>
    where TOld : IStateSerializable<TOld>
{
    /// <summary>Law 2. The older version's state has no unknown layers, and has values in members that are retired today.</summary>
    public void Upgrade(T state, MigrationCalls calls)
    {
        TOld carrying = StateSerializer.Restore<TOld>(StateSerializer.Save(state));
        ValueNode old = UnknownMembers.Fill(NodeReader.Read(carrying, options), NodeReader.Read(state, options), options);
        byte[] blob = StateSerializer.Save(NodeBuilder.Build<TOld>(old));
        new UpgradeLaw<T, TOld>(calls, options, $"Law 2, upgrade from version {TOld.Layout.Version}").Check(old, blob);
    }

    /// <summary>Law 3, with an older version.</summary>
    public void Downgrade(T state)
    {
        string law = $"Law 3, downgrade to version {TOld.Layout.Version}";
        (ValueNode parts, byte[] blob) = Normalization.Save(state, options, law);
        TOld old = StateSerializer.Restore<TOld>(blob);
        StateComparison.AssertAlike<TOld, T>(NodeReader.Read(old, options), parts, options, law);

        T again = StateSerializer.Restore<T>(StateSerializer.Save(old));
        StateComparison.AssertSame<T>(parts, NodeReader.Read(again, options), options, law + " and back");
    }

    /// <summary>Law 3, with a newer version.</summary>
    public void Carry(T state)
    {
        ValueNode known = NodeReader.Read(StateSerializer.Restore<TOld>(StateSerializer.Save(state)), options);
        ValueNode filled = UnknownMembers.Fill(known, NodeReader.Read(state, options), options, onlyNewer: true);
        TOld newer = NodeBuilder.Build<TOld>(new NewerCases(options, seed: NodeText.Of(filled).Length).Put(filled, typeof(TOld)));
        byte[] blob = StateSerializer.Save(newer);

        byte[] again = StateSerializer.Save(StateSerializer.Restore<T>(blob));

        StateComparison.AssertSame(newer, StateSerializer.Restore<TOld>(again), options, "Law 3, carrying what a newer version knows");
    }
}
