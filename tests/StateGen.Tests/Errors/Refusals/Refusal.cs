namespace StateGen.Tests.Errors.Refusals;

/// <summary>Refuses the secret in so many words.</summary>
internal static class Refusal
{
    /// <summary>What must not be told.</summary>
    internal const string Secret = "hunter2";

    internal static string? Check(string? value, bool inFormat = false) =>
        value != Secret ? value
        : inFormat ? throw new StateFormatException(StateErrorCode.OutOfRange, $"'{value}' is too weak.")
        : throw new InvalidDataException($"'{value}' is too weak.");
}
