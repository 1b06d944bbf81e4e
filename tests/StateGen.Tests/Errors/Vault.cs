namespace StateGen.Tests.Errors;

/// <summary>Secrets, with user code that puts them into its exceptions.</summary>
[State("vault")]
public sealed partial class Vault
{
    /// <summary>The value that must not appear in an error.</summary>
    public const string Secret = "hunter2";

    [Member(1), Sensitive, StateFormatter(typeof(TalkativeFormatter))]
    public string? Password { get; set; }

    [Member(2), Sensitive]
    public string? Pin
    {
        get;
        set => field = value != Secret ? value : throw new ArgumentException($"'{value}' is too weak.");
    }

    [Member(3), StateFormatter(typeof(TalkativeFormatter))]
    public string? Hint { get; set; }

    /// <summary>A formatter that wrongly puts the value into its exceptions.</summary>
    public sealed class TalkativeFormatter : IStateFormatter<string>
    {
        /// <inheritdoc/>
        public static void Write(ref StateWriter writer, string value) => writer.WriteLengthPrefixed(System.Text.Encoding.UTF8.GetBytes(value));

        /// <inheritdoc/>
        public static string Read(ref StateReader reader)
        {
            string value = System.Text.Encoding.UTF8.GetString(reader.ReadLengthPrefixed());
            return value != Secret ? value : throw new StateFormatException(StateErrorCode.OutOfRange, $"'{value}' was leaked.");
        }
    }
}
