using System.Text;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>A type for unknown cases that throws.</summary>
public sealed class UnknownGuard(UnknownCaseData carried) : IGuard
{
    /// <summary>The data of the unknown case.</summary>
    public UnknownCaseData Case { get; } =
        carried.Bytes.IsEmpty ? carried : throw new NotSupportedException(Encoding.UTF8.GetString(carried.Bytes.Span));
}
