using System.Text;
using StateGen.Testing.Values;

namespace StateGen.Testing.Printing;

/// <summary>Formats states as C# that you can paste into a test.</summary>
internal static class CSharpPrinter
{
    /// <summary>An expression that gives the state. Comments describe what C# cannot express.</summary>
    public static string Print(ValueNode node)
    {
        StringBuilder text = new();
        Write(node, text, indent: 0);
        return text.ToString();
    }

    private static void Write(ValueNode node, StringBuilder text, int indent)
    {
        switch (node.Kind)
        {
            case ValueKind.Leaf:
                text.Append(CSharpLiteral.Of(node.Value) ?? $"default! /* {NodeText.Of(node).Replace("*/", "* /", StringComparison.Ordinal)} */");
                break;
            case ValueKind.Reference:
                text.Append("null! /* object ").Append(node.Value).Append(" of above */");
                break;
            case ValueKind.Object:
                WriteObject(node, text, indent);
                break;
            case ValueKind.Tuple:
                text.Append("new ").Append(CSharpLiteral.TypeName(node.Type));
                WriteList(node.Parts, "(", ")", text, indent);
                break;
            case ValueKind.Map:
                text.Append("new ").Append(CSharpLiteral.TypeName(MapType(node.Type))).Append(' ');
                WriteEntries(node, text, indent);
                break;
            default:
                if (node.Value is string)
                {
                    text.Append("default! /* lengths ").Append(node.Value).Append(": ").Append(NodeText.Of(node)).Append(" */");
                    break;
                }

                WriteList(node.Parts, "[", "]", text, indent);
                break;
        }
    }

    private static void WriteObject(ValueNode node, StringBuilder text, int indent)
    {
        ObjectConstruction construction = ObjectConstruction.Of(node.Type);
        IReadOnlyList<StateSlot> slots = StateMembers.Of(node.Type);
        text.Append("new ").Append(CSharpLiteral.TypeName(node.Type));
        WriteList([.. construction.Slots.Select(slot => node.Parts[slot])], "(", ")", text, indent);
        if (node.Value is not null)
        {
            text.Append(" /* object ").Append(node.Value).Append(" */");
        }

        int[] rest = [.. Enumerable.Range(0, slots.Count).Where(slot => !construction.Slots.Contains(slot))];
        int[] hidden = [.. rest.Where(slot => IsHidden(slots[slot]) && slots[slot].HasStore && slots[slot].Type.IsVisible)];
        WriteInitializer(node, slots, [.. rest.Except(hidden)], text, indent);
        foreach (int slot in hidden)
        {
            // Explicit type arguments give a collection expression its target type.
            string name = slots.Count(other => other.Name == slots[slot].Name) == 1 ? slots[slot].Name : PrivateMembers.QualifiedName(slots[slot]);
            text.Append(".With<").Append(CSharpLiteral.TypeName(node.Type)).Append(", ").Append(CSharpLiteral.TypeName(slots[slot].Type))
                .Append(">(").Append(CSharpLiteral.Of(name)).Append(", ");
            Write(node.Parts[slot], text, indent + 1);
            text.Append(')');
        }
    }

    private static void WriteInitializer(ValueNode node, IReadOnlyList<StateSlot> slots, int[] members, StringBuilder text, int indent)
    {
        if (members.Length == 0)
        {
            return;
        }

        NewLine(text, indent).Append('{');
        foreach (int slot in members)
        {
            bool isHidden = IsHidden(slots[slot]);
            NewLine(text, indent + 1).Append(isHidden ? "// not public: " : "").Append(slots[slot].Name).Append(" = ");
            if (isHidden)
            {
                text.Append(NodeText.Of(node.Parts[slot]).Replace('\n', ' '));
                continue;
            }

            bool isFilled = slots[slot] is { IsKept: true, IsPublic: true };
            if (isFilled && node.Parts[slot].Kind == ValueKind.Map)
            {
                WriteEntries(node.Parts[slot], text, indent + 1);
            }
            else if (isFilled)
            {
                WriteList(node.Parts[slot].Parts, "{ ", " }", text, indent + 1);
            }
            else
            {
                Write(node.Parts[slot], text, indent + 1);
            }

            text.Append(',');
        }

        NewLine(text, indent).Append('}');
    }

    /// <summary>Whether code outside of the type can neither set a member nor fill its collection.</summary>
    private static bool IsHidden(StateSlot slot) => !slot.IsSettable && slot is not { IsKept: true, IsPublic: true };

    private static void WriteList(IReadOnlyList<ValueNode> parts, string open, string close, StringBuilder text, int indent)
    {
        text.Append(parts.Count == 0 ? open.TrimEnd() : open);
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(parts[i], text, indent);
        }

        text.Append(close);
    }

    private static void WriteEntries(ValueNode map, StringBuilder text, int indent)
    {
        text.Append("{ ");
        foreach (ValueNode entry in map.Parts)
        {
            text.Append('[');
            Write(entry.Parts[0], text, indent);
            text.Append("] = ");
            Write(entry.Parts[1], text, indent);
            text.Append(", ");
        }

        text.Append('}');
    }

    /// <summary>The type of map to construct: for an interface, a dictionary.</summary>
    private static Type MapType(Type type) => type.IsInterface ? typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()) : type;

    private static StringBuilder NewLine(StringBuilder text, int indent) => text.Append('\n').Append(' ', 4 * indent);
}
