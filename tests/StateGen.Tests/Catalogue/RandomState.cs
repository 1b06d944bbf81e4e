using System.Buffers;
using System.Collections.Specialized;
using System.Reflection;
using System.Runtime.CompilerServices;
using StateGen.CompilerServices;
using StateGen.Testing.Values;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Catalogue;

/// <summary>Generates random states of any type from its members. The same seed and size always give the same state.</summary>
public sealed class RandomState(int seed, int size)
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Random _random = new(seed);
    private readonly List<object> _made = [];
    private int _budget = 20 + (10 * size);

    /// <summary>Generates a random state.</summary>
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

        if (type == typeof(StringCollection))
        {
            return Strings();
        }

        if (!type.IsValueType && depth > 0 && (_budget <= 0 || depth > 8 || _random.Next(5) == 0))
        {
            return null;
        }

        if (type.IsArray)
        {
            return Array(type, depth);
        }

        if (type.IsAssignableTo(typeof(ITuple)) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
        {
            return Activator.CreateInstance(type, Items(type.GetGenericArguments(), depth));
        }

        if (type == typeof(ReadOnlySequence<byte>))
        {
            byte[] bytes = [.. Rows(type, [typeof(byte)], depth).Select(row => (byte)row[0]!)];
            return Segment.Sequence(bytes[..(bytes.Length / 2)], bytes[(bytes.Length / 2)..]);
        }

        if (CollectionTypes.ItemTypes(type) is { } items)
        {
            return CollectionTypes.Make(type, Rows(type, items, depth));
        }

        return type.GetInterfaces().FirstOrDefault(each => each.Name == "ICollection`1") is { } own
            ? Own(type, own.GetGenericArguments()[0], depth)
            : Object(type, depth);
    }

    private StringCollection Strings()
    {
        StringCollection strings = [];
        for (int i = _random.Next(4); i > 0; i--)
        {
            strings.Add(RandomValues.Text(_random, 2));
        }

        return strings;
    }

    /// <summary>Fills a user-defined collection, and skips the items that it refuses.</summary>
    private object Own(Type type, Type item, int depth)
    {
        object collection = Activator.CreateInstance(type)!;
        MethodInfo add = typeof(ICollection<>).MakeGenericType(item).GetMethod("Add")!;
        for (int i = Count(); i > 0; i--)
        {
            try
            {
                add.Invoke(collection, [Value(item, depth + 1)]);
            }
            catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
            {
            }
        }

        return collection;
    }

    private object Object(Type type, int depth)
    {
        if (type.IsAbstract)
        {
            StateUnionAttribute[] cases = [.. type.GetCustomAttributes<StateUnionAttribute>()];
            return Object(cases[_random.Next(cases.Length)].Type, depth);
        }

        bool keepsIdentity = type.GetCustomAttribute<StateAttribute>()?.PreserveReferences == true;
        if (keepsIdentity && _made.FindAll(type.IsInstanceOfType) is { Count: > 0 } made && _random.Next(2) == 0)
        {
            return made[_random.Next(made.Count)];
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

        if (keepsIdentity)
        {
            _made.Add(value);
        }

        foreach (FieldInfo field in AllFields.Of(type).Where(field => field.FieldType != typeof(UnknownLayers)))
        {
            if (IsIgnored(type, field))
            {
                continue;
            }

            if (field.IsInitOnly && field.GetValue(value) is { } collection && collection.GetType() is { IsGenericType: true } filled)
            {
                CollectionTypes.Filled(collection, Rows(filled, filled.GetGenericArguments(), depth));
            }
            else
            {
                field.SetValue(value, Value(field.FieldType, depth + 1) ?? (field.IsInitOnly ? field.GetValue(value) : null));
            }
        }

        return value;
    }

    private Array Array(Type type, int depth)
    {
        Type item = type.GetElementType()!;
        int rank = type.GetArrayRank();
        int[] lengths = [.. Enumerable.Range(0, rank).Select(_ => rank == 1 ? Count() : Count() % 4)];
        Array array = System.Array.CreateInstance(item, lengths);
        int[] indexes = new int[rank];
        for (int i = 0; i < array.Length; i++)
        {
            int position = i;
            for (int dimension = rank - 1; dimension >= 0; dimension--)
            {
                (position, indexes[dimension]) = Math.DivRem(position, lengths[dimension]);
            }

            array.SetValue(Value(item, depth + 1), indexes);
        }

        return array;
    }

    /// <summary>Random items of a collection, each an array of its parts. Keys are not null.</summary>
    private object?[][] Rows(Type type, Type[] items, int depth) =>
    [
        .. Enumerable.Range(0, Count())
            .Select(_ => Items(items, depth))
            .Where(row => row.Length == 1 || row[0] is not null || type.Name.StartsWith("PriorityQueue")),
    ];

    private object?[] Items(Type[] items, int depth) => [.. items.Select(item =>
        item.IsAssignableTo(typeof(ITuple)) && !item.IsValueType
            ? Activator.CreateInstance(item, Items(item.GetGenericArguments(), depth + 1))
            : Value(item, depth + 1))];

    private static bool IsIgnored(Type type, FieldInfo field) =>
        field.Name.StartsWith('<')
        && type.GetProperty(field.Name[1..field.Name.IndexOf('>')], Instance)?.IsDefined(typeof(StateIgnoreAttribute)) == true;

    /// <summary>A random number of items, often zero: a set may hold two empty collections, which are easily taken for equal.</summary>
    private int Count() => _budget <= 0 || _random.Next(6) == 0 ? 0 : _random.Next(1 + Math.Min(size, 12));

    private T Bits<T>()
        where T : unmanaged => RandomValues.Bits<T>(_random);
}
