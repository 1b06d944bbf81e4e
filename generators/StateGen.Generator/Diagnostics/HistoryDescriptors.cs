using Microsoft.CodeAnalysis;
using static StateGen.Generator.Diagnostics.DiagnosticDescriptors;

namespace StateGen.Generator.Diagnostics;

/// <summary>The rules for code beside the history of its layouts: SG0060 and above.</summary>
internal static class HistoryDescriptors
{
    /// <summary>SG0060.</summary>
    public static readonly DiagnosticDescriptor NotRecorded = Create(
        DiagnosticIds.NotRecorded,
        "Layout is not in the history",
        "'{0}' is not in StateGen.Unshipped.txt as it is in the code; write there: {1}",
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
        "Line of the history is wrong",
        "'{0}' {1}");

    /// <summary>SG0063.</summary>
    public static readonly DiagnosticDescriptor NameTaken = Error(
        DiagnosticIds.NameTaken,
        "Wire name is taken",
        "'{0}' has the wire name {1}, which belonged to a type that is gone; give it another");

    /// <summary>SG0064.</summary>
    public static readonly DiagnosticDescriptor MemberGone = Error(
        DiagnosticIds.MemberGone,
        "Shipped member is gone",
        "'{0}' has shipped a member {1} ('{2}') that is not there any more; write {3} on it, so that the id stays taken and older blobs still parse, and add Migrate where its value lives on in another member");

    /// <summary>SG0065.</summary>
    public static readonly DiagnosticDescriptor IdChanged = Error(
        DiagnosticIds.IdChanged,
        "Shipped member has another id",
        "'{0}' has shipped with the id {1} and has {2} now; ids are permanent, so give it {1} again");

    /// <summary>SG0066.</summary>
    public static readonly DiagnosticDescriptor IdReused = Error(
        DiagnosticIds.IdReused,
        "Shipped id is used again",
        "'{0}' has the id {1}, {2}; give it the next free one, {3}, and keep the other with [Retired]");

    /// <summary>SG0067.</summary>
    public static readonly DiagnosticDescriptor TypeChanged = Error(
        DiagnosticIds.TypeChanged,
        "Shipped member has another type",
        "'{0}' has shipped as '{1}' and is '{2}' now; bring back what it was, or give it a new id and keep the other with [Retired]");

    /// <summary>SG0068.</summary>
    public static readonly DiagnosticDescriptor SinceChanged = Error(
        DiagnosticIds.SinceChanged,
        "Shipped member has another Since",
        "'{0}' has shipped with Since = {1} and says {2} now; write Since = {1}");

    /// <summary>SG0069.</summary>
    public static readonly DiagnosticDescriptor SinceMissing = Error(
        DiagnosticIds.SinceMissing,
        "New member in a shipped version",
        "'{0}' is new, but version {1} has shipped without it; write Since = {2}, and raise the Version of the type to it where it is lower");

    /// <summary>SG0070.</summary>
    public static readonly DiagnosticDescriptor InitialValueChanged = Error(
        DiagnosticIds.InitialValueChanged,
        "Initial value of shipped member was added or removed",
        "'{0}' has shipped {1} an initial value and {2}");

    /// <summary>SG0071.</summary>
    public static readonly DiagnosticDescriptor KnownValuesChanged = Error(
        DiagnosticIds.KnownValuesChanged,
        "Known values of shipped member have changed",
        "'{0}' has shipped with {1} and has {2} now; the list is permanent, so bring it back as it was");

    /// <summary>SG0072.</summary>
    public static readonly DiagnosticDescriptor CaseChanged = Error(
        DiagnosticIds.CaseChanged,
        "Shipped case of union has changed",
        "'{1}' has shipped as case {2} of '{0}' and {3}");

    /// <summary>SG0073.</summary>
    public static readonly DiagnosticDescriptor NameChanged = Error(
        DiagnosticIds.NameChanged,
        "Shipped state type is gone",
        "'{0}' has shipped {1}");

    /// <summary>SG0074.</summary>
    public static readonly DiagnosticDescriptor KindChanged = Error(
        DiagnosticIds.KindChanged,
        "Shipped state type is of another kind",
        "'{0}' has shipped as '{1}' and is '{2}' now; blobs that were saved before could not be restored, so make it again what it was");

    /// <summary>SG0075.</summary>
    public static readonly DiagnosticDescriptor VersionLowered = Error(
        DiagnosticIds.VersionLowered,
        "Version is lower than what has shipped",
        "'{0}' says Version = {1}, but version {2} has shipped; versions only go up, so write {2} or more");

    /// <summary>SG0076.</summary>
    public static readonly DiagnosticDescriptor ValueMoved = Error(
        DiagnosticIds.ValueMoved,
        "Shipped enum value has another number",
        "'{0}' has shipped with '{1}' of '{2}' as {3}, and it is {4} now; older blobs hold the number, so write {1} = {3}, and give new values numbers of their own");

    /// <summary>SG0077.</summary>
    public static readonly DiagnosticDescriptor ValueRenamed = Create(
        DiagnosticIds.ValueRenamed,
        "Shipped enum value has another name",
        "'{0}' has shipped with {1} of '{2}' as '{3}', which {4}; bring the name back where it means something else now, or write the new name into the line of StateGen.Shipped.txt where it means the same",
        DiagnosticSeverity.Warning);

    /// <summary>SG0078.</summary>
    public static readonly DiagnosticDescriptor ItemsExchanged = Error(
        DiagnosticIds.ItemsExchanged,
        "Items of shipped tuple are in another order",
        "'{0}' has shipped with the items ({1}) and has ({2}) now; older blobs hold them in the former order, so bring it back, or give the member a new id and migrate");

    /// <summary>SG0079.</summary>
    public static readonly DiagnosticDescriptor NoLongerNullable = Create(
        DiagnosticIds.NoLongerNullable,
        "Shipped member can no longer be null",
        "'{0}' has shipped as nullable{1} and is not now, but older blobs may hold null; write '?' again, or remove 'nullable' from its line in StateGen.Shipped.txt where no blob holds null",
        DiagnosticSeverity.Warning);

    /// <summary>SG0080.</summary>
    public static readonly DiagnosticDescriptor FormatterChanged = Error(
        DiagnosticIds.FormatterChanged,
        "Formatter of shipped member writes other bytes",
        "'{0}' has shipped as '{1}' and is '{2}' now; older blobs hold the former bytes, so keep the formatter that reads them, and give the new bytes a formatter and a member of their own");

    /// <summary>SG0081.</summary>
    public static readonly DiagnosticDescriptor NamesExchanged = Create(
        DiagnosticIds.NamesExchanged,
        "Shipped members have exchanged their names",
        "'{0}' has the id {1}, which has shipped as '{2}', and the name with which {3} has shipped; exchange the ids where the values are meant, or the names in StateGen.Shipped.txt where only the names are",
        DiagnosticSeverity.Warning);
}
