using Microsoft.CodeAnalysis;

namespace StateGen.Generator;

/// <summary>Every rule, by tens: the type, ids and versions, members, construction, unions.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>SG0001.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "SG0001",
        "State type is not partial",
        "'{0}' must be partial, so that its save and restore code can be added; write 'partial' before 'class', 'struct' or 'record'");

    /// <summary>SG0002.</summary>
    public static readonly DiagnosticDescriptor UnsupportedKind = Error(
        "SG0002",
        "State type is of a kind that cannot be saved yet",
        "'{0}' cannot be a state type because it {1}");

    /// <summary>SG0003.</summary>
    public static readonly DiagnosticDescriptor InvalidName = Error(
        "SG0003",
        "State name is empty",
        "The wire name of '{0}' is empty; give it a name that will never change, or leave the argument out to use the type's full name");

    /// <summary>SG0010.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "SG0010",
        "Member id is used twice",
        "'{0}' has the id {1}, which '{2}' has already; ids are permanent, so give the newer of the two the next free one, {3}");

    /// <summary>SG0011.</summary>
    public static readonly DiagnosticDescriptor InvalidId = Error(
        "SG0011",
        "Member id is out of range",
        "'{0}' has the id {1}; ids go from 1 to 65535");

    /// <summary>SG0012.</summary>
    public static readonly DiagnosticDescriptor InvalidSince = Error(
        "SG0012",
        "Since does not fit the version",
        "'{0}' says Since = {1}, but '{2}' is at version {3}; Since goes from 1 to the version, so raise Version or lower Since");

    /// <summary>SG0013.</summary>
    public static readonly DiagnosticDescriptor InvalidVersion = Error(
        "SG0013",
        "Version is out of range",
        "'{0}' says Version = {1}; versions begin with 1");

    /// <summary>SG0020.</summary>
    public static readonly DiagnosticDescriptor MissingId = Error(
        "SG0020",
        "State would be lost",
        "'{0}' holds state but has no id, so it would be lost; add [Member({1})] to save it or [StateIgnore] to leave it out");

    /// <summary>SG0021.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "SG0021",
        "Type of member cannot be saved",
        "'{0}' cannot be saved: there is no formatter for '{1}'; change its type or mark it [StateIgnore]");

    /// <summary>SG0022.</summary>
    public static readonly DiagnosticDescriptor NotState = Error(
        "SG0022",
        "Type of member is not a state type",
        "'{0}' cannot be saved: '{1}' is not a state type; mark it [State] and give its members ids");

    /// <summary>SG0023.</summary>
    public static readonly DiagnosticDescriptor CannotBeFixed = Error(
        "SG0023",
        "Fixed on a member without integers",
        "'{0}' is marked Fixed, but '{1}' has no integer that a varint would make shorter; remove Fixed");

    /// <summary>SG0024.</summary>
    public static readonly DiagnosticDescriptor NotInstanceData = Error(
        "SG0024",
        "Member is not instance data",
        "'{0}' is {1} and cannot be part of the state; remove [Member]");

    /// <summary>SG0025.</summary>
    public static readonly DiagnosticDescriptor InvalidHook = Error(
        "SG0025",
        "Hook cannot be called",
        "'{0}' is called when the state is saved or restored, and must be an instance method without parameters, type parameters or result");

    /// <summary>SG0026.</summary>
    public static readonly DiagnosticDescriptor NotUnion = Error(
        "SG0026",
        "Abstract type of member is not a union",
        "'{0}' cannot be saved: '{1}' is abstract; name the types that may stand in its place with [StateUnion(tag, typeof(...))] on it");

    /// <summary>SG0027.</summary>
    public static readonly DiagnosticDescriptor CannotBeCanonical = Error(
        "SG0027",
        "Canonical on a member without a hash table",
        "'{0}' is marked Canonical, but '{1}' has no HashSet or Dictionary whose order it would change; remove Canonical");

    /// <summary>SG0030.</summary>
    public static readonly DiagnosticDescriptor CannotBeSet = Error(
        "SG0030",
        "Member cannot be set",
        "'{0}' has no setter and no constructor takes it, so it cannot be restored; add a setter ('private set' and 'init' will do), or a constructor parameter of its name and type");

    /// <summary>SG0031.</summary>
    public static readonly DiagnosticDescriptor NoConstructor = Error(
        "SG0031",
        "No usable constructor",
        "'{0}' cannot be restored: it has neither a constructor without parameters nor one whose parameters all have the name and the type of saved members");

    /// <summary>SG0032.</summary>
    public static readonly DiagnosticDescriptor InitializerLost = Error(
        "SG0032",
        "Initial value would be lost on upgrade",
        "'{0}' was added in version {1} and has an initial value, which init or required would overwrite when an older blob is restored; give it a setter, or remove the initial value");

    /// <summary>SG0040.</summary>
    public static readonly DiagnosticDescriptor NotAUnion = Error(
        "SG0040",
        "Union is not abstract",
        "'{0}' has [StateUnion] and must be an abstract class or an interface without type parameters");

    /// <summary>SG0041.</summary>
    public static readonly DiagnosticDescriptor InvalidTag = Error(
        "SG0041",
        "Tag of union is out of range",
        "'{0}' has a case with the tag {1}; tags go from 1 to 65535");

    /// <summary>SG0042.</summary>
    public static readonly DiagnosticDescriptor DuplicateTag = Error(
        "SG0042",
        "Tag of union is used twice",
        "'{0}' has the tag {1} for '{2}' and for '{3}'; tags are permanent, so give the newer of the two one that is free");

    /// <summary>SG0043.</summary>
    public static readonly DiagnosticDescriptor InvalidCase = Error(
        "SG0043",
        "Type cannot be a case of the union",
        "'{0}' cannot be a case of '{1}': {2}");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id,
        title,
        message,
        category: "StateGen",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/stategen/stategen/blob/main/docs/diagnostics/{id}.md");
}
