using System.Globalization;
using System.Reflection;
using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>Calls migrations as restoring does, and finds out, over many states, whether each uses all that it is given.</summary>
internal sealed class MigrationCalls(StateTestOptions options)
{
    /// <summary>So many different values tell that none of them matters.</summary>
    private const int Enough = 10;

    private readonly Dictionary<(MethodInfo Method, int Parameter), HashSet<string>> _ignored = [];
    private readonly HashSet<(MethodInfo Method, int Parameter)> _used = [];

    /// <summary>What a state holds after a migration.</summary>
    /// <param name="method">The migration.</param>
    /// <param name="today">The state before.</param>
    /// <param name="arguments">What the older version held in the retired members.</param>
    /// <param name="old">The older version's state, to be shown where the method throws.</param>
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

    /// <summary>Asserts that no migration ignores what it is given.</summary>
    /// <exception cref="StateLawException">One does.</exception>
    public void AssertAllAreUsed(string law)
    {
        foreach (((MethodInfo method, int parameter), HashSet<string> values) in _ignored)
        {
            if (values.Count >= Enough && !_used.Contains((method, parameter)))
            {
                throw new StateLawException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{law}: {Name(method)} gives the same state for all of {values.Count} values of its parameter {method.GetParameters()[parameter].Name}. "
                    + $"What older versions held there is lost. Use it, or retire the member without Migrate; where the method takes only some values, give it these: options.Retired(id, generator)."));
            }
        }
    }

    /// <summary>Whether the result is another where one argument is missing.</summary>
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
            // It looks at the value, and refuses that it is missing.
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
                + $"The older version's state: {NodeText.Of(old)}. Make the method take every value that an older version can hold, or say which it holds: "
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
