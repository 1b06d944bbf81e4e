namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>Makes a session of a shop.</summary>
internal sealed class WebGenerator
{
    private const string Issuer = "https://login.example.org";

    private readonly Words _words = new(20261127);

    /// <summary>The session; the same each time.</summary>
    public static WebSession Create() => new WebGenerator().Session();

    private WebSession Session() => new()
    {
        Token = Convert.ToBase64String(_words.Bytes(32)),
        CreatedAt = _words.Time(),
        LastSeen = _words.Time(),
        User = $"{_words.Name()}@example.org",
        Culture = "de-CH",
        Items = Enumerable.Range(0, 24).ToDictionary(number => $"{_words.Next()}.{_words.Next()}.{number}", _ => _words.Sentence(_words.Random.Next(1, 7))),
        Basket = [.. Enumerable.Range(0, 6).Select(_ => Line())],
        Claims =
        [
            Claim("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", _words.Id().ToString()),
            Claim("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", _words.Name()),
            Claim("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", $"{_words.Name()}@example.org"),
            Claim("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "customer"),
            Claim("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "reviewer"),
            Claim("amr", "pwd"),
            Claim("sid", Convert.ToHexString(_words.Bytes(16))),
            Claim("tenant", _words.Next()),
        ],
    };

    private BasketLine Line() => new()
    {
        Article = $"{_words.Random.Next(10_000):0000}-{_words.Random.Next(1000):000}",
        Name = _words.Sentence(4),
        Quantity = _words.Random.Next(1, 5),
        Price = new decimal(_words.Random.Next(100, 50_000), 0, 0, isNegative: false, scale: 2),
    };

    private static UserClaim Claim(string type, string value) => new() { Type = type, Value = value, Issuer = Issuer };
}
