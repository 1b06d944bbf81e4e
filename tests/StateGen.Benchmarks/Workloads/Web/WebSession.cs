namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>A session of a shop on the web: a dictionary of strings, a basket, claims.</summary>
[State("web-session")]
public sealed partial class WebSession
{
    [Member(1)] public string Token { get; set; } = "";
    [Member(2)] public DateTime CreatedAt { get; set; }
    [Member(3)] public DateTime LastSeen { get; set; }
    [Member(4)] public string? User { get; set; }
    [Member(5)] public string Culture { get; set; } = "";
    [Member(6)] public Dictionary<string, string> Items { get; set; } = [];
    [Member(7)] public List<BasketLine> Basket { get; set; } = [];
    [Member(8)] public List<UserClaim> Claims { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public WebSession Clone()
    {
        WebSession clone = new()
        {
            Token = DeepClone.Text(Token),
            CreatedAt = CreatedAt,
            LastSeen = LastSeen,
            User = User is null ? null : DeepClone.Text(User),
            Culture = DeepClone.Text(Culture),
            Items = DeepClone.Map(Items),
            Basket = new List<BasketLine>(Basket.Count),
            Claims = new List<UserClaim>(Claims.Count),
        };
        foreach (BasketLine line in Basket)
        {
            clone.Basket.Add(line.Clone());
        }

        foreach (UserClaim claim in Claims)
        {
            clone.Claims.Add(claim.Clone());
        }

        return clone;
    }
}
