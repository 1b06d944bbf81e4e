using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>Creates the properties with which code fixes repair a member that replaced a shipped one.</summary>
internal static class MemberMoves
{
    /// <summary>Describes how to retire the shipped member and save the new one under another id.</summary>
    /// <param name="line">The line of the shipped member.</param>
    /// <param name="shipped">The type.</param>
    public static ImmutableDictionary<string, string?> NewId(HistoryLine line, ShippedType shipped)
    {
        bool isRetired = shipped.HasShipped(LineKind.Retired, line.Number);
        string? attribute = RetiredText.Of(line, shipped.History);
        return attribute is null
            ? DiagnosticProperties.None
            : DiagnosticProperties.With(shipped.Layout.Type, shipped.NextId)
                .Add(DiagnosticProperties.Version, $"{shipped.NextVersion}")
                .AddRange(DiagnosticProperties.With(attribute))
                .AddRange(DiagnosticProperties.WithLines(isRetired ? [] : [RetiredText.LineOf(line).ToString()], remove: []));
    }

    /// <summary>Describes how to change a member back to its shipped type, if that is obvious.</summary>
    /// <param name="was">The shipped layout.</param>
    /// <param name="now">The current layout.</param>
    /// <param name="entry">The current member.</param>
    public static ImmutableDictionary<string, string?> SameType(MemberLayout was, MemberLayout now, LayoutEntry entry)
    {
        if (was.Wire == now.Wire)
        {
            return DiagnosticProperties.None.Add(DiagnosticProperties.Fixed, was.IsFixed ? "true" : "false");
        }

        // The same enum has another underlying type now.
        const string Enum = "enum ";
        return entry.Enum is not null && was.IsFixed == now.IsFixed && was.Wire.StartsWith(Enum, System.StringComparison.Ordinal)
            ? DiagnosticProperties.None
                .Add(DiagnosticProperties.Enum, entry.Enum.GetDocumentationCommentId())
                .Add(DiagnosticProperties.Underlying, was.Wire.Substring(Enum.Length).TrimEnd('?'))
            : DiagnosticProperties.None;
    }
}
