using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;

namespace StateGen.Generator.History;

/// <summary>What code fixes need to know to mend a member that has taken the place of one that has shipped.</summary>
internal static class MemberMoves
{
    /// <summary>How to keep what has shipped as retired, and to save the member under a new id.</summary>
    /// <param name="line">What has shipped.</param>
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

    /// <summary>How to bring back what the member was, where that is plain.</summary>
    /// <param name="was">The member as it has shipped.</param>
    /// <param name="now">The member as it is.</param>
    /// <param name="entry">The member.</param>
    public static ImmutableDictionary<string, string?> SameType(MemberLayout was, MemberLayout now, LayoutEntry entry)
    {
        if (was.Wire == now.Wire)
        {
            return DiagnosticProperties.None.Add(DiagnosticProperties.Fixed, was.IsFixed ? "true" : "false");
        }

        // The same enum, over another integer.
        const string Enum = "enum ";
        return entry.Enum is not null && was.IsFixed == now.IsFixed && was.Wire.StartsWith(Enum, System.StringComparison.Ordinal)
            ? DiagnosticProperties.None
                .Add(DiagnosticProperties.Enum, entry.Enum.GetDocumentationCommentId())
                .Add(DiagnosticProperties.Underlying, was.Wire.Substring(Enum.Length).TrimEnd('?'))
            : DiagnosticProperties.None;
    }
}
