namespace Imap.Mail;

/// <summary>The media type of a part: its Content-Type (RFC 2045, section 5).</summary>
/// <param name="Type">The type as written, as in <c>text</c>.</param>
/// <param name="Subtype">The subtype as written, as in <c>plain</c>.</param>
/// <param name="Parameters">The parameters in order, as written.</param>
public sealed record MediaType(string Type, string Subtype, IReadOnlyList<FieldParameter> Parameters)
{
    // RFC 2046, section 5.1.1, allows at most 70 characters. Generators with longer delimiters stay far below this limit.
    private const int MaxBoundary = 500;

    /// <summary>The default media type (RFC 2045, section 5.2).</summary>
    public static MediaType PlainText { get; } = new("text", "plain", [new FieldParameter("charset", "us-ascii")]);

    /// <summary>The default media type within a digest (RFC 2046, section 5.1.5).</summary>
    public static MediaType Message { get; } = new("message", "rfc822", []);

    /// <summary>The media type of a part that cannot be parsed as its declared type.</summary>
    public static MediaType Opaque { get; } = new("application", "octet-stream", []);

    /// <summary>Whether the part holds text.</summary>
    public bool IsText => Type.Equals("text", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the part holds parts.</summary>
    public bool IsMultipart => Type.Equals("multipart", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the part holds a message.</summary>
    public bool IsMessage => Is("message", "rfc822");

    /// <summary>The boundary between parts; <see langword="null"/> without a usable one.</summary>
    internal string? Boundary
    {
        get
        {
            string? boundary = Find("boundary")?.TrimEnd(' ', '\t');
            return boundary is { Length: > 0 and <= MaxBoundary } ? boundary : null;
        }
    }

    /// <summary>Whether this is the type; case does not matter.</summary>
    public bool Is(string type, string subtype) =>
        Type.Equals(type, StringComparison.OrdinalIgnoreCase) && Subtype.Equals(subtype, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a parameter; <see langword="null"/> if it is missing.</summary>
    public string? Find(string parameter)
    {
        foreach (FieldParameter candidate in Parameters)
        {
            if (candidate.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return candidate.Value;
            }
        }

        return null;
    }

    /// <summary>Parses Content-Type. Returns the default if it is missing or invalid.</summary>
    internal static MediaType Read(HeaderBlock header, MediaType byDefault)
    {
        if (header.Find("Content-Type") is not string text)
        {
            return byDefault;
        }

        var field = ParameterizedField.Parse(text);
        int slash = field.Value.IndexOf('/', StringComparison.Ordinal);
        string type = slash < 0 ? "" : field.Value[..slash].Trim(' ', '\t');
        string subtype = slash < 0 ? "" : field.Value[(slash + 1)..].Trim(' ', '\t');
        return IsToken(type) && IsToken(subtype) ? new MediaType(type, subtype, field.Parameters) : byDefault;
    }

    private static bool IsToken(string text) => text.Length > 0 && text.All(c => c is > ' ' and <= '~' && c is not ('"' or '\\' or '/'));
}
