namespace StateGen.Generator.Model;

/// <summary>A saved member.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for comments and error messages.</param>
/// <param name="Identifier">Its name as code refers to it: a keyword has an at sign before it.</param>
/// <param name="Get">How its value is read.</param>
/// <param name="Set">How its value is assigned after construction.</param>
/// <param name="Local">The local variable that holds its value in generated code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Formatter">How it is written.</param>
/// <param name="Assignment">How it gets its value on restore.</param>
/// <param name="Default">What it is where an older blob does not have it; <see langword="null"/> for the default of its type.</param>
/// <param name="Known">The strings that it often holds, where it names some.</param>
/// <param name="IsSensitive">Whether its value must not be shown to anybody.</param>
/// <param name="IsOwnCollection">Whether a new object has an empty collection here that is its own.</param>
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
    /// <summary>What fits in two words takes no more bytes than this in a blob.</summary>
    private const int MaxSizeOfTwoWords = 20;

    /// <summary>The short name that the file has for its formatter, or <see langword="null"/> where the file can have none.</summary>
    public string? FormatterAlias { get; init; }

    /// <summary>Whether it was removed and only keeps its place.</summary>
    public bool IsRetired => Assignment == Assignment.Retired;

    /// <summary>Whether it is set after construction too, because the constructor may make something else of what it takes.</summary>
    public bool IsSetAgain { get; init; }

    /// <summary>Whether its setter is code of the user's, which is called only where it has something to change.</summary>
    public bool HasSetterCode { get; init; }

    /// <summary>Whether a new object has something here that restoring an older blob must leave alone.</summary>
    public bool KeepsInitialValue { get; init; }

    /// <summary>Whether a field of the type certainly takes no more than two words: references, integers, times.</summary>
    public bool FitsInTwoWords => Formatter.MaxSize > 0
        ? Formatter.MaxSize <= MaxSizeOfTwoWords
        : Formatter.Presence != Presence.NotDefault && !Formatter.IsNullableStruct;

    /// <summary>The local variable that is to say that a blob has a value for a retired member which a method takes over.</summary>
    public string? Migrates { get; init; }
}
