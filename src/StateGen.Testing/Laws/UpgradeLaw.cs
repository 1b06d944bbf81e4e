using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Law 2 for a state of an older version, whether it was just made or is a golden blob.</summary>
/// <param name="calls">Calls the migrations of today.</param>
/// <param name="options">What counts as equal.</param>
/// <param name="law">What is broken otherwise.</param>
internal sealed class UpgradeLaw<T, TOld>(MigrationCalls calls, StateTestOptions options, string law)
    where T : IStateSerializable<T>
    where TOld : IStateSerializable<TOld>
{
    /// <summary>Restores what the older version saved, as today's code must.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="blob">What the older version saved.</param>
    public void Check(ValueNode old, byte[] blob)
    {
        ValueNode unmigrated = Migrations.Without(old, typeof(T));
        bool isMigrated = NodeText.Of(unmigrated) != NodeText.Of(old);
        byte[] plain = isMigrated ? StateSerializer.Save(NodeBuilder.Build<TOld>(unmigrated)) : blob;
        ValueNode today = NodeReader.Read(StateSerializer.Restore<T>(plain), options);
        StateComparison.AssertAlike<TOld, T>(unmigrated, today, options, law);
        InitialValues.AssertHas(unmigrated, today, typeof(T).Name, options, law);
        if (!isMigrated)
        {
            return;
        }

        // First called from here, so that what a migration throws is told with what it was given.
        ValueNode? expected = Migrations.Expected(old, today, calls, options);
        ValueNode migrated = NodeReader.Read(StateSerializer.Restore<T>(blob), options);
        if (!Migrations.MayOverwrite(typeof(T), options))
        {
            StateComparison.AssertAlike<TOld, T>(
                Migrations.WithTargets(old, migrated), migrated, options, $"{law}, what a migration leaves of the other members");
        }

        if (expected is not null)
        {
            StateComparison.AssertSame<T>(expected, migrated, options, $"{law}, what a migration is given");
        }
    }
}
