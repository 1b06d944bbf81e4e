using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Diagnostics;

/// <summary>Contains the rules for code, grouped by tens: types, ids and versions, members, construction, unions, doubtful code.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>SG0001.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error(
        DiagnosticIds.NotPartial,
        "State type is not partial",
        "'{0}' must be partial, so that its save and restore code can be added; write 'partial' before 'class', 'struct' or 'record'");

    /// <summary>SG0002.</summary>
    public static readonly DiagnosticDescriptor UnsupportedKind = Error(
        DiagnosticIds.UnsupportedKind,
        "Type cannot be a state type",
        "'{0}' cannot be a state type because it {1}");

    /// <summary>SG0003.</summary>
    public static readonly DiagnosticDescriptor InvalidName = Error(
        DiagnosticIds.InvalidName,
        "State name is empty",
        "The wire name of '{0}' is empty; give it a name that will never change, or leave the argument out to use the type's full name");

    /// <summary>SG0006.</summary>
    public static readonly DiagnosticDescriptor HiddenType = Error(
        DiagnosticIds.HiddenType,
        "Type cannot be named by generated code",
        "'{0}' cannot be saved because generated code cannot name '{1}', which is {2}");

    /// <summary>SG0007.</summary>
    public static readonly DiagnosticDescriptor StaticAbstractUnion = Error(
        DiagnosticIds.StaticAbstractUnion,
        "Union has a static abstract member",
        "'{0}' cannot be a union because its static member '{1}' is abstract, and C# does not accept such an interface as a type argument; give the member a body with 'static virtual', or move it to another interface");

    /// <summary>SG0010.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = Error(
        DiagnosticIds.DuplicateId,
        "Member id is used twice",
        "'{0}' has the id {1}, which '{2}' already has; ids are permanent, so give the newer member the next free id, {3}");

    /// <summary>SG0011.</summary>
    public static readonly DiagnosticDescriptor InvalidId = Error(
        DiagnosticIds.InvalidId,
        "Member id is out of range",
        "'{0}' has the id {1}; ids go from 1 to 65535");

    /// <summary>SG0012.</summary>
    public static readonly DiagnosticDescriptor InvalidSince = Error(
        DiagnosticIds.InvalidSince,
        "Since does not fit the version",
        "'{0}' has Since = {1}, but '{2}' has Version = {3}; raise Version, or set Since to a version from 1 to {3}");

    /// <summary>SG0013.</summary>
    public static readonly DiagnosticDescriptor InvalidVersion = Error(
        DiagnosticIds.InvalidVersion,
        "Version is out of range",
        "'{0}' has Version = {1}; versions start at 1");

    /// <summary>SG0014.</summary>
    public static readonly DiagnosticDescriptor InvalidOldestVersion = Error(
        DiagnosticIds.InvalidOldestVersion,
        "Oldest version is out of range",
        "'{0}' has OldestVersion = {2}, but Version = {1}; set OldestVersion to a version from 1 to {1}");

    /// <summary>SG0015.</summary>
    public static readonly DiagnosticDescriptor RetiredId = Error(
        DiagnosticIds.RetiredId,
        "Member has the id of a retired member",
        "'{0}' has the id {1}, which is retired; ids are permanent, so give the member the next free id, {2}");

    /// <summary>SG0016.</summary>
    public static readonly DiagnosticDescriptor InvalidRetired = Error(
        DiagnosticIds.InvalidRetired,
        "Retired member is invalid",
        "[Retired] for '{0}' is invalid: {1}");

    /// <summary>SG0017.</summary>
    public static readonly DiagnosticDescriptor InvalidMigration = Error(
        DiagnosticIds.InvalidMigration,
        "Migration of a retired member cannot be called",
        "'{0}' cannot be migrated by '{1}': {2}");

    /// <summary>SG0020.</summary>
    public static readonly DiagnosticDescriptor MissingId = Error(
        DiagnosticIds.MissingId,
        "Member of a state type has no id",
        "'{0}' holds state but has no id, {1}");

    /// <summary>SG0021.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        DiagnosticIds.UnsupportedType,
        "Type of a member cannot be saved",
        "'{0}' cannot be saved: there is no formatter for '{1}'; change its type, name a formatter of your own with [StateFormatter], or mark it [StateIgnore]");

    /// <summary>SG0022.</summary>
    public static readonly DiagnosticDescriptor NotState = Error(
        DiagnosticIds.NotState,
        "Type of a member is not a state type",
        "'{0}' cannot be saved: '{1}' is not a state type; mark it [State] and give its members ids");

    /// <summary>SG0023.</summary>
    public static readonly DiagnosticDescriptor CannotBeFixed = Error(
        DiagnosticIds.CannotBeFixed,
        "Fixed on a member without integers",
        "'{0}' is marked Fixed, but '{1}' has no integer that a varint would make shorter; remove Fixed");

    /// <summary>SG0024.</summary>
    public static readonly DiagnosticDescriptor NotInstanceData = Error(
        DiagnosticIds.NotInstanceData,
        "Member is not instance data",
        "'{0}' is {1} and cannot be part of the state; remove [Member]");

    /// <summary>SG0025.</summary>
    public static readonly DiagnosticDescriptor InvalidHook = Error(
        DiagnosticIds.InvalidHook,
        "Hook cannot be called",
        "'{0}' is called when the state is saved or restored, and must be an instance method without parameters, type parameters or result");

    /// <summary>SG0026.</summary>
    public static readonly DiagnosticDescriptor NotUnion = Error(
        DiagnosticIds.NotUnion,
        "Abstract type of a member is not a union",
        "'{0}' cannot be saved: '{1}' is abstract; name the types that it can be with [StateUnion(tag, typeof(...))] on it");

    /// <summary>SG0027.</summary>
    public static readonly DiagnosticDescriptor CannotBeCanonical = Error(
        "SG0027",
        "Canonical on a member without a hash table",
        "'{0}' is marked Canonical, but '{1}' has no HashSet or Dictionary whose order it would change; remove Canonical");

    /// <summary>SG0028.</summary>
    public static readonly DiagnosticDescriptor InvalidFormatter = Error(
        "SG0028",
        "Formatter does not fit the member",
        "'{0}' cannot be saved by '{1}', which does not implement IStateFormatter<{2}>");

    /// <summary>SG0029.</summary>
    public static readonly DiagnosticDescriptor InvalidKnownValues = Error(
        DiagnosticIds.InvalidKnownValues,
        "Known values are invalid",
        "[KnownValues] on '{0}' is invalid: it {1}");

    /// <summary>SG0030.</summary>
    public static readonly DiagnosticDescriptor CannotBeSet = Error(
        DiagnosticIds.CannotBeSet,
        "Member cannot be set",
        "'{0}' is computed, has no setter, and no constructor takes it, so it cannot be restored; remove [Member], or give it a setter ('private set' and 'init' will do) or a constructor parameter of its name and type");

    /// <summary>SG0031.</summary>
    public static readonly DiagnosticDescriptor NoConstructor = Error(
        DiagnosticIds.NoConstructor,
        "No usable constructor",
        "'{0}' cannot be restored: it needs a constructor without parameters, or one whose parameters all match saved members by name and type; add one, which may be private");

    /// <summary>SG0032.</summary>
    public static readonly DiagnosticDescriptor InitializerLost = Error(
        DiagnosticIds.InitializerLost,
        "Initial value would be lost on upgrade",
        "'{0}' was added in version {1} and has an initial value, which would be overwritten when an older blob is restored because it is required; remove 'required', or the initial value");

    /// <summary>SG0033.</summary>
    public static readonly DiagnosticDescriptor CannotPreserve = Error(
        DiagnosticIds.CannotPreserve,
        "References to the type cannot be preserved",
        "'{0}' has PreserveReferences = true and {1}");

    /// <summary>SG0040.</summary>
    public static readonly DiagnosticDescriptor NotAUnion = Error(
        DiagnosticIds.NotAUnion,
        "Union is not abstract",
        "'{0}' has [StateUnion] and must be an abstract class or an interface, without type parameters and not local to a file");

    /// <summary>SG0041.</summary>
    public static readonly DiagnosticDescriptor InvalidTag = Error(
        DiagnosticIds.InvalidTag,
        "Tag of union is out of range",
        "'{0}' has a case with the tag {1}; tags go from 1 to 65535");

    /// <summary>SG0042.</summary>
    public static readonly DiagnosticDescriptor DuplicateTag = Error(
        DiagnosticIds.DuplicateTag,
        "Tag of union is used twice",
        "'{0}' has the tag {1} for both '{2}' and '{3}'; tags are permanent, so give the newer case a free tag");

    /// <summary>SG0043.</summary>
    public static readonly DiagnosticDescriptor InvalidCase = Error(
        DiagnosticIds.InvalidCase,
        "Type cannot be a case of the union",
        "'{0}' cannot be a case of '{1}': {2}");

    /// <summary>SG0044.</summary>
    public static readonly DiagnosticDescriptor MissingCase = Create(
        DiagnosticIds.MissingCase,
        "State type is not a case of its union",
        "'{0}' derives from the union '{1}' but is not one of its cases, so saving it as '{1}' fails; add [StateUnion({2}, typeof({0}))] to '{1}'",
        DiagnosticSeverity.Warning);

    /// <summary>SG0045.</summary>
    public static readonly DiagnosticDescriptor InvalidUnknownCase = Error(
        DiagnosticIds.InvalidUnknownCase,
        "Type cannot hold the unknown cases of the union",
        "'{0}' cannot hold the unknown cases of '{1}': {2}");

    /// <summary>SG0046.</summary>
    public static readonly DiagnosticDescriptor ComparesGraph = Error(
        DiagnosticIds.ComparesGraph,
        "Collection compares objects that preserve references",
        "'{0}' compares values of '{1}', and that asks a '{2}' for its members: it preserves references, so it may lead back to itself, and it may not be "
        + "complete yet when it is compared; use a list, a key that does not lead to a '{2}', or a '{2}' without Equals and CompareTo that is no record");

    /// <summary>SG0047.</summary>
    public static readonly DiagnosticDescriptor ReferenceInLaterLayer = Error(
        DiagnosticIds.ReferenceInLaterLayer,
        "Later layer refers to objects outside of it",
        "'{0}' is in the layer of version {1} and leads to a '{2}', which preserves references and is also outside of that layer: it would be saved twice, "
        + "and be two objects after a restore; save a key of the object instead, or declare a new state type");

    /// <summary>SG0050.</summary>
    public static readonly DiagnosticDescriptor SecretNotMarked = Create(
        DiagnosticIds.SecretNotMarked,
        "Member looks like a secret",
        "'{0}' looks like a secret, and a blob is not encrypted: whoever holds it can read it; mark it [Sensitive] to save it all the same and keep it out of messages, or [StateIgnore] to leave it out",
        DiagnosticSeverity.Warning);

    /// <summary>SG0051.</summary>
    public static readonly DiagnosticDescriptor MemberOutsideState = Create(
        DiagnosticIds.MemberOutsideState,
        "Member of a type that is not saved",
        "'{0}' has [Member], but '{1}' is not marked [State], so nothing of it is saved; mark '{1}' [State], or remove the attribute",
        DiagnosticSeverity.Warning);

    /// <summary>SG0052.</summary>
    public static readonly DiagnosticDescriptor CopyLosesLayers = Create(
        DiagnosticIds.CopyLosesLayers,
        "Copy constructor loses carried layers",
        "'{0}' has a copy constructor of its own, so a copy made by 'with' loses what a newer version saved; add '_unknownLayers = {1}._unknownLayers;' to it",
        DiagnosticSeverity.Warning);

    /// <summary>SG0053.</summary>
    public static readonly DiagnosticDescriptor SharedInitialValue = Create(
        DiagnosticIds.SharedInitialValue,
        "Initial value is a shared object",
        "The initial value of '{0}' is '{1}', which other code shares, and {2} writes into that object; initialize it with a new object",
        DiagnosticSeverity.Warning);

    /// <summary>SG0054.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = Error(
        DiagnosticIds.DuplicateName,
        "Wire name is used twice",
        "'{0}' has the wire name {1}, which '{2}' already has, so each would restore the blobs of the other; give one of them another name");

    /// <summary>SG0055.</summary>
    public static readonly DiagnosticDescriptor NameOfReference = Create(
        DiagnosticIds.NameOfReference,
        "Wire name is used in a referenced assembly",
        "'{0}' has the wire name {1}, which '{2}' in the assembly '{3}' also has, so each would restore the blobs of the other; give it another name",
        DiagnosticSeverity.Warning);

    /// <summary>SG0056.</summary>
    public static readonly DiagnosticDescriptor ArgumentNotSaved = Error(
        DiagnosticIds.ArgumentNotSaved,
        "Type argument cannot be saved",
        "'{0}' cannot be saved or restored, because '{1}' {2}");

    /// <summary>SG0082.</summary>
    public static readonly DiagnosticDescriptor RootNotMarked = Error(
        DiagnosticIds.RootNotMarked,
        "Type that is used as a state is not marked",
        "'{0}' is used as a state but is not marked [State]; mark it [State], make it partial, and give its members ids");

    /// <summary>SG0083.</summary>
    public static readonly DiagnosticDescriptor CannotBeRoot = Error(
        DiagnosticIds.CannotBeRoot,
        "Type cannot be used as a state",
        "'{0}' is used as a state, but {1}");

    /// <summary>Creates the descriptor of an error.</summary>
    internal static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    /// <summary>Creates a descriptor.</summary>
    internal static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        category: "StateGen",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/stategen/stategen/blob/main/docs/diagnostics/{id}.md");
}
