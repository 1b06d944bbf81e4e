using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StateGen.Tests.Catalogue;

/// <summary>Makes random states of any type by looking at its members; the same seed and size give the same state.</summary>
public sealed class RandomState(int seed, int size)
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Random _random = new(seed);
    private int _budget = 20 + (10 * size);

    /// <summary>A random state.</summary>
    public object Next(Type type) => Value(type, depth: 0)!;

    private object? Value(Type type, int depth)
    {
        _budget--;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _random.Next(3) == 0 ? null : Value(underlying, depth);
        }

        if (_random.Next(4) == 0 && type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => Enum.ToObject(type, Value(Enum.GetUnderlyingType(type), depth)!),
            _ when type == typeof(Guid) => Bits<Guid>(),
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.String => RandomValues.Text(_random, size),
            TypeCode.Decimal => RandomValues.Decimal(_random),
            TypeCode.DateTime => RandomValues.DateTime(_random),
            TypeCode.Object => Composite(type, depth),
            _ => RandomValues.Number(_random, type),
        };
    }

    private object? Composite(Type type, int depth)
    {
        if (RandomValues.TryBuiltIn(_random, type, out object? value))
        {
            return value;
        }

        if (!type.IsValueType && depth > 0 && (_budget <= 0 || depth > 8 || _random.Next(5) == 0))
        {
            return null;
        }

        if (type.IsArray)
        {
            Type item = type.GetElementType()!;
            Array array = Array.CreateInstance(item, Count());
            for (int i = 0; i < array.Length; i++)
            {
                array.SetValue(Value(item, depth + 1), i);
            }

            return array;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return Fill(Activator.CreateInstance(type)!, depth);
        }

        return Object(type, depth);
    }

    private object Object(Type type, int depth)
    {
        if (type.IsAbstract)
        {
            StateUnionAttribute[] cases = [.. type.GetCustomAttributes<StateUnionAttribute>()];
            return Object(cases[_random.Next(cases.Length)].Type, depth);
        }

        object value = RuntimeHelpers.GetUninitializedObject(type);
        if (type.GetConstructor(Type.EmptyTypes) is { } constructor)
        {
            value = constructor.Invoke([]);
        }
        else if (type.GetConstructor([typeof(string)]) is { } byName)
        {
            value = byName.Invoke([""]);
        }
        else if (type == typeof(Account))
        {
            value = new Account("", 0) { Id = default, Title = null };
        }

        foreach (FieldInfo field in AllFields.Of(type).Where(field => field.FieldType != typeof(CarriedLayers)))
        {
            if (IsIgnored(type, field))
            {
                continue;
            }

            bool isFilled = field.IsInitOnly && field.FieldType.IsGenericType && field.GetValue(value) is IEnumerable;
            if (isFilled)
            {
                Fill(field.GetValue(value)!, depth);
            }
            else
            {
                field.SetValue(value, Value(field.FieldType, depth + 1));
            }
        }

        return value;
    }

    private object Fill(object collection, int depth)
    {
        Type[] items = collection.GetType().GetGenericArguments();
        string add = items.Length == 2 ? "TryAdd" : "Add";
        MethodInfo method = collection.GetType().GetMethod(add, items)!;
        collection.GetType().GetMethod("Clear")!.Invoke(collection, []);
        for (int count = Count(); count > 0; count--)
        {
            object?[] arguments = [.. items.Select(item => Value(item, depth + 1))];
            if (items.Length == 1 || arguments[0] is not null)
            {
                method.Invoke(collection, arguments);
            }
        }

        return collection;
    }

    private static bool IsIgnored(Type type, FieldInfo field) =>
        field.Name.StartsWith('<')
        && type.GetProperty(field.Name[1..field.Name.IndexOf('>')], Instance)?.IsDefined(typeof(StateIgnoreAttribute)) == true;

    private int Count() => _budget <= 0 ? 0 : _random.Next(1 + Math.Min(size, 12));

    private T Bits<T>()
        where T : unmanaged => RandomValues.Bits<T>(_random);
}
