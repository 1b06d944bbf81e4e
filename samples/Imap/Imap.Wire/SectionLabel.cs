using System.Text;
using Imap.Protocol;

namespace Imap.Wire;

/// <summary>The name of a section as the response repeats it: <c>BODY[1.HEADER.FIELDS (TO)]&lt;0&gt;</c>.</summary>
internal static class SectionLabel
{
    /// <summary>The label of a section, with the first octet for a partial one.</summary>
    public static string Of(BodySection section, uint? first)
    {
        var label = new StringBuilder("BODY[");
        label.AppendJoin('.', section.Part);
        if (section.Kind != BodySectionKind.All)
        {
            label.Append(section.Part.Count > 0 ? "." : "").Append(Name(section.Kind));
        }

        if (section.Kind is BodySectionKind.HeaderFields or BodySectionKind.HeaderFieldsNot)
        {
            label.Append(" (").AppendJoin(' ', section.Fields.Select(Field)).Append(')');
        }

        label.Append(']');
        return first is null ? label.ToString() : label.Append('<').Append(first).Append('>').ToString();
    }

    private static string Name(BodySectionKind kind) => kind switch
    {
        BodySectionKind.Header => "HEADER",
        BodySectionKind.HeaderFields => "HEADER.FIELDS",
        BodySectionKind.HeaderFieldsNot => "HEADER.FIELDS.NOT",
        BodySectionKind.Text => "TEXT",
        _ => "MIME",
    };

    // A field name is printable ASCII without a colon (RFC 5322, section 2.2); anything else matches no field.
    private static string Field(string field) =>
        field.Length > 0 && !field.AsSpan().ContainsAnyExcept(AtomChars.AtomText)
            ? field
            : $"\"{string.Concat(field.Select(c => c is < ' ' or > '~' or '"' or '\\' ? '?' : c))}\"";
}
