using System.Globalization;
using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Calls migrations as a restore does, and checks over many states whether each migration uses all of its parameters.</summary>
internal sealed class MigrationCalls(StateTestOptions options)
{
    /// <summary>The number of different values without effect after which a parameter counts as ignored.</summary>
    private const int Enough = 10;

    private readonly Dictionary<(MethodInfo Method, int Parameter), HashSet<string>> _ignored = [];
    private readonly HashSet<(MethodInfo Method, int Parameter)> _used = [];

    /// <summary>Returns the state after a migration.</summary>
    /// <param name="method">The method that migrates.</param>
    /// <param name="today">The state before the migration.</param>
    /// <param name="arguments">The values that the older version held in the retired members.</param>
    /// <param name="old">The older version's state, for the failure message if the method throws.</param>
    /// <exception cref="StateLawException">The method throws.</exception>
    public ValueNode Call(MethodInfo method, ValueNode today, object?[] arguments, ValueNode old)
    {
        ValueNode result = Invoke(method, today, arguments, old);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!_used.Contains((method, i)) && arguments[i] is { } argument)
            {
                Probe(method, today, arguments, i, BitText.OfFields(argument), NodeText.Of(result));
            }
        }

        return result;
    }

    /// <summary>Asserts that no migration ignores a parameter.</summary>
    /// <exception cref="StateLawException">A migration ignores a parameter.</exception>
    public void AssertAllAreUsed(string law)
    {
        foreach (((MethodInfo method, int parameter), HashSet<string> values) in _ignored)
        {
            if (values.Count >= Enough && !_used.Contains((method, parameter)))
            {
                throw new StateLawException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{law}: {Name(method)} gives the same state for all of {values.Count} values of its parameter {method.GetParameters()[parameter].Name}. "
                    + $"The values of older versions are lost. Use the parameter, or retire the member without Migrate. If the method accepts only some values, generate those: options.Retired(id, generator)."));
            }
        }
    }

    /// <summary>Records whether the result differs if one argument has its default.</summary>
    private void Probe(MethodInfo method, ValueNode today, object?[] arguments, int parameter, string value, string result)
    {
        object?[] others = [.. arguments];
        others[parameter] = Migrations.DefaultOf(method.GetParameters()[parameter].ParameterType);
        if (BitText.OfFields(others[parameter]) == value)
        {
            return;
        }

        string without;
        try
        {
            without = NodeText.Of(Run(method, today, others));
        }
        catch (TargetInvocationException)
        {
            // The method uses the value: it throws without it.
            without = "";
        }

        if (without != result)
        {
            _used.Add((method, parameter));
            return;
        }

        if (!_ignored.TryGetValue((method, parameter), out HashSet<string>? values))
        {
            _ignored[(method, parameter)] = values = [];
        }

        values.Add(value);
    }

    private ValueNode Invoke(MethodInfo method, ValueNode today, object?[] arguments, ValueNode old)
    {
        try
        {
            return Run(method, today, arguments);
        }
        catch (TargetInvocationException thrown)
        {
            Exception cause = thrown.InnerException!;
            throw new StateLawException(
                $"{Name(method)}({string.Join(", ", arguments.Select(argument => BitText.OfFields(argument)))}) throws {cause.GetType().Name}: {cause.Message} "
                + $"The older version's state: {NodeText.Of(old)}. Make the method accept every value that an older version can hold, or describe these values: "
                + "options.Retired(id, generator) in Configure.",
                cause);
        }
    }

    private ValueNode Run(MethodInfo method, ValueNode today, object?[] arguments)
    {
        object target = new NodeBuilder().Build(today)!;
        return new NodeReader(options).Read(method.Invoke(target, arguments) ?? target, today.Type);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
