using System.Text;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>A type for unknown cases that throws.</summary>
public sealed class UnknownGuard(CarriedCase carried) : IGuard
{
    /// <summary>The data of the unknown case.</summary>
    public CarriedCase Case { get; } =
        carried.Bytes.IsEmpty ? carried : throw new NotSupportedException(Encoding.UTF8.GetString(carried.Bytes.Span));
}
