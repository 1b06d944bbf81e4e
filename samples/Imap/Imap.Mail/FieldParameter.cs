namespace Imap.Mail;

/// <summary>A parameter of Content-Type or Content-Disposition, not decoded (RFC 2231 is the client's business).</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value without its quotes, one character for each octet.</param>
public readonly record struct FieldParameter(string Name, string Value);
