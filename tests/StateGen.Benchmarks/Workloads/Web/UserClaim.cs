namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>A claim of an issuer about a user.</summary>
[State("user-claim")]
public sealed partial class UserClaim
{
    [Member(1)] public string Type { get; set; } = "";
    [Member(2)] public string Value { get; set; } = "";
    [Member(3)] public string Issuer { get; set; } = "";

    /// <summary>A deep clone by hand.</summary>
    public UserClaim Clone() => new() { Type = DeepClone.Text(Type), Value = DeepClone.Text(Value), Issuer = DeepClone.Text(Issuer) };
}
