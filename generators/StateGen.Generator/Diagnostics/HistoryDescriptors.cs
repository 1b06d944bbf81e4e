using Microsoft.CodeAnalysis;
using static StateGen.Generator.Diagnostics.DiagnosticDescriptors;

namespace StateGen.Generator.Diagnostics;

/// <summary>Contains the rules that compare code with the history of its layouts: SG0060 and above.</summary>
internal static class HistoryDescriptors
{
    /// <summary>SG0060.</summary>
    public static readonly DiagnosticDescriptor NotRecorded = Create(
        DiagnosticIds.NotRecorded,
        "Layout is not in the history",
        "StateGen.Unshipped.txt does not describe '{0}' as it is in the code; add this line: {1}",
        DiagnosticSeverity.Warning);

    /// <summary>SG0061.</summary>
    public static readonly DiagnosticDescriptor StaleLine = Create(
        DiagnosticIds.StaleLine,
        "Line of the history is out of date",
        "The line '{0}' in StateGen.Unshipped.txt {1}; remove it",
        DiagnosticSeverity.Warning);

    /// <summary>SG0062.</summary>
    public static readonly DiagnosticDescriptor WrongLine = Error(
        DiagnosticIds.WrongLine,
        "Line of the history is invalid",
        "'{0}' {1}");

    /// <summary>SG0063.</summary>
    public static readonly DiagnosticDescriptor NameTaken = Error(
        DiagnosticIds.NameTaken,
        "Wire name is taken",
        "'{0}' has the wire name {1}, which belonged to a type that was removed; give it another name");

    /// <summary>SG0064.</summary>
    public static readonly DiagnosticDescriptor MemberGone = Error(
        DiagnosticIds.MemberGone,
        "Shipped member is missing",
        "'{0}' no longer has the member {1} ('{2}'), which has shipped; add {3} to '{0}', so that the id stays reserved and older blobs can be read, and set Migrate if another member takes over its value");

    /// <summary>SG0065.</summary>
    public static readonly DiagnosticDescriptor IdChanged = Error(
        DiagnosticIds.IdChanged,
        "Id of a shipped member has changed",
        "'{0}' has shipped with the id {1} and now has {2}; ids are permanent, so change it back to {1}");

    /// <summary>SG0066.</summary>
    public static readonly DiagnosticDescriptor IdReused = Error(
        DiagnosticIds.IdReused,
        "Shipped id is used again",
        "'{0}' has the id {1}, {2}; give it the next free id, {3}, and keep the other member as [Retired]");

    /// <summary>SG0067.</summary>
    public static readonly DiagnosticDescriptor TypeChanged = Error(
        DiagnosticIds.TypeChanged,
        "Type of a shipped member has changed",
        "'{0}' has shipped as '{1}' and is now '{2}'; change it back, or give it a new id and keep the old member as [Retired]");

    /// <summary>SG0068.</summary>
    public static readonly DiagnosticDescriptor SinceChanged = Error(
        DiagnosticIds.SinceChanged,
        "Since of a shipped member has changed",
        "'{0}' has shipped with Since = {1} and now has Since = {2}; change it back to {1}");

    /// <summary>SG0069.</summary>
    public static readonly DiagnosticDescriptor SinceMissing = Error(
        DiagnosticIds.SinceMissing,
        "New member in a shipped version",
        "'{0}' is new, but version {1} has shipped without it; set Since = {2}, and raise the Version of the type to {2} if it is lower");

    /// <summary>SG0070.</summary>
    public static readonly DiagnosticDescriptor InitialValueChanged = Error(
        DiagnosticIds.InitialValueChanged,
        "Initial value of a shipped member was added or removed",
        "'{0}' has shipped {1} an initial value and {2}");

    /// <summary>SG0071.</summary>
    public static readonly DiagnosticDescriptor KnownValuesChanged = Error(
        DiagnosticIds.KnownValuesChanged,
        "Known values of a shipped member have changed",
        "'{0}' has shipped with {1} and now has {2}; the list is permanent, so change it back");

    /// <summary>SG0072.</summary>
    public static readonly DiagnosticDescriptor CaseChanged = Error(
        DiagnosticIds.CaseChanged,
        "Shipped case of a union has changed",
        "'{1}' has shipped as case {2} of '{0}' and {3}");

    /// <summary>SG0073.</summary>
    public static readonly DiagnosticDescriptor NameChanged = Error(
        DiagnosticIds.NameChanged,
        "Shipped state type is missing",
        "'{0}' has shipped {1}");

    /// <summary>SG0074.</summary>
    public static readonly DiagnosticDescriptor KindChanged = Error(
        DiagnosticIds.KindChanged,
        "Kind of a shipped state type has changed",
        "'{0}' has shipped as '{1}' and is now '{2}', so older blobs could not be restored; change it back");

    /// <summary>SG0075.</summary>
    public static readonly DiagnosticDescriptor VersionLowered = Error(
        DiagnosticIds.VersionLowered,
        "Version is lower than the shipped version",
        "'{0}' has Version = {1}, but version {2} has shipped; versions only go up, so set Version to {2} or higher");

    /// <summary>SG0076.</summary>
    public static readonly DiagnosticDescriptor ValueMoved = Error(
        DiagnosticIds.ValueMoved,
        "Number of a shipped enum value has changed",
        "'{0}' has shipped with '{1}' of '{2}' as {3}, and it is now {4}; older blobs contain the number, so set {1} = {3}, and give new values new numbers");

    /// <summary>SG0077.</summary>
    public static readonly DiagnosticDescriptor ValueRenamed = Create(
        DiagnosticIds.ValueRenamed,
        "Name of a shipped enum value has changed",
        "'{0}' has shipped with {1} of '{2}' as '{3}', which {4}; change the name back if its meaning has changed, or write the new name into StateGen.Shipped.txt if it means the same",
        DiagnosticSeverity.Warning);

    /// <summary>SG0078.</summary>
    public static readonly DiagnosticDescriptor ItemsExchanged = Error(
        DiagnosticIds.ItemsExchanged,
        "Order of items in a shipped tuple has changed",
        "'{0}' has shipped with the items ({1}) and now has ({2}); older blobs contain them in the old order, so change it back, or give the member a new id and migrate");

    /// <summary>SG0079.</summary>
    public static readonly DiagnosticDescriptor NoLongerNullable = Create(
        DiagnosticIds.NoLongerNullable,
        "Shipped member can no longer be null",
        "'{0}' has shipped as nullable{1} and no longer is, but older blobs may contain null; add '?' again, or remove 'nullable' from its line in StateGen.Shipped.txt if no blob contains null",
        DiagnosticSeverity.Warning);

    /// <summary>SG0080.</summary>
    public static readonly DiagnosticDescriptor FormatterChanged = Error(
        DiagnosticIds.FormatterChanged,
        "Formatter of a shipped member has changed",
        "'{0}' has shipped as '{1}' and is now '{2}'; older blobs contain the old format, so keep the formatter that reads it, and use a new formatter and a new member for the new format");

    /// <summary>SG0081.</summary>
    public static readonly DiagnosticDescriptor NamesExchanged = Create(
        DiagnosticIds.NamesExchanged,
        "Shipped members have swapped names",
        "'{0}' has the id {1}, which has shipped as '{2}', but the name that shipped with the id {3}; swap the ids if the values have swapped, or the names in StateGen.Shipped.txt if only the names have",
        DiagnosticSeverity.Warning);
}
