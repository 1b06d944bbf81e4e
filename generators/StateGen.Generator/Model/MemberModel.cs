namespace StateGen.Generator.Model;

/// <summary>Describes a saved member.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name for comments and error messages.</param>
/// <param name="Identifier">The name in code. A keyword is escaped with an at sign.</param>
/// <param name="Get">The access that reads the value.</param>
/// <param name="Set">The access that assigns the value after construction.</param>
/// <param name="Local">The local variable that holds the value in generated code.</param>
/// <param name="Type">The type.</param>
/// <param name="Formatter">The formatter.</param>
/// <param name="Assignment">How restoring sets the member.</param>
/// <param name="Default">The value if an older blob does not contain the member, or <see langword="null"/> for the default of its type.</param>
/// <param name="Known">The known strings, if the member names some.</param>
/// <param name="IsSensitive">Whether the value must not be shown.</param>
/// <param name="IsOwnCollection">Whether a new object has its own empty collection here.</param>
internal sealed record MemberModel(
    int Id,
    string Name,
    string Identifier,
    AccessModel Get,
    AccessModel Set,
    string Local,
    string Type,
    FormatterModel Formatter,
    Assignment Assignment,
    ConstantModel? Default,
    KnownValuesModel? Known,
    bool IsSensitive,
    bool IsOwnCollection)
{
    /// <summary>The maximum size in a blob of a value that takes at most two words of memory.</summary>
    private const int MaxSizeOfTwoWords = 20;

    /// <summary>Gets the short name of the formatter in the file, or <see langword="null"/> if there is none.</summary>
    public string? FormatterAlias { get; init; }

    /// <summary>Gets whether the member was removed and only keeps its place.</summary>
    public bool IsRetired => Assignment == Assignment.Retired;

    /// <summary>Gets whether generated code also sets the member after construction, because the constructor may change the value.</summary>
    public bool IsSetAgain { get; init; }

    /// <summary>Gets whether the setter is user code. Generated code calls it only to change the value.</summary>
    public bool HasSetterCode { get; init; }

    /// <summary>Gets whether restoring an older blob must keep the initial value of a new object.</summary>
    public bool KeepsInitialValue { get; init; }

    /// <summary>Gets whether a field of the type surely takes at most two words, as references, integers and times do.</summary>
    public bool FitsInTwoWords => Formatter.MaxSize > 0
        ? Formatter.MaxSize <= MaxSizeOfTwoWords
        : Formatter.Presence != Presence.NotDefault && !Formatter.IsNullableStruct;

    /// <summary>Gets the local variable that tells whether a blob contains a value of a retired member for its migration.</summary>
    public string? Migrates { get; init; }
}
