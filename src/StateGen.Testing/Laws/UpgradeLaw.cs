using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Tests law 2 for a state of an older version: a random state or a golden blob.</summary>
/// <param name="calls">Calls today's migrations.</param>
/// <param name="options">Defines when values are equal.</param>
/// <param name="law">The name of the law, for failure messages.</param>
internal sealed class UpgradeLaw<T, TOld>(MigrationCalls calls, StateTestOptions options, string law)
    where T : IStateSerializable<T>
    where TOld : IStateSerializable<TOld>
{
    /// <summary>Restores the older version's blob with today's code, and asserts that the result is correct.</summary>
    /// <param name="old">The older version's state.</param>
    /// <param name="blob">The blob that the older version saved.</param>
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

        // Call the migrations here before Restore does, so that a failure can show their arguments.
        ValueNode? expected = Migrations.Expected(old, today, calls, options);
        ValueNode migrated = NodeReader.Read(StateSerializer.Restore<T>(blob), options);
        if (!Migrations.MayOverwrite(typeof(T), options))
        {
            StateComparison.AssertAlike<TOld, T>(
                Migrations.WithTargets(old, migrated), migrated, options, $"{law}, a migration changes another member");
        }

        if (expected is not null)
        {
            StateComparison.AssertSame<T>(expected, migrated, options, $"{law}, the result of a migration");
        }
    }
}
