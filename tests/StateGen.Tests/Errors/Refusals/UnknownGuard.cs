using System.Text;

namespace StateGen.Tests.Errors.Refusals;

/// <summary>A type for unknown cases that refuses them.</summary>
public sealed class UnknownGuard(CarriedCase carried) : IGuard
{
    /// <summary>What was carried along.</summary>
    public CarriedCase Case { get; } =
        carried.Bytes.IsEmpty ? carried : throw new NotSupportedException(Encoding.UTF8.GetString(carried.Bytes.Span));
}
