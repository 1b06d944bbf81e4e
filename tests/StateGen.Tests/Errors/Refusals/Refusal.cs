namespace StateGen.Tests.Errors.Refusals;

/// <summary>Throws on the secret, with the secret in the message.</summary>
internal static class Refusal
{
    /// <summary>The value that must not appear in an error.</summary>
    internal const string Secret = "hunter2";

    internal static string? Check(string? value, bool inFormat = false) =>
        value != Secret ? value
        : inFormat ? throw new StateFormatException(StateErrorCode.OutOfRange, $"'{value}' is too weak.")
        : throw new InvalidDataException($"'{value}' is too weak.");
}
