using System.IO.Hashing;
using System.Net;
using System.Text;

namespace Imap.Server.Limits;

/// <summary>
/// Slows down password guessing over any number of connections. After a few failures from one address or for one user name, each further
/// attempt has to wait for its turn, with growing pauses. Thread-safe.
/// </summary>
internal sealed class LoginThrottle(TimeProvider time)
{
    /// <summary>Failures that have no consequence: anyone mistypes.</summary>
    public const int FreeFailures = 5;

    /// <summary>The most addresses and names that are kept.</summary>
    public const int Capacity = 10_000;

    /// <summary>The longest wait for a turn. A login that would have to wait longer is refused.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // One failure is forgotten in this time.
    private static readonly TimeSpan Forgets = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(16);

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, LoginRecord> _records = [];

    /// <summary>The number of addresses and names.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _records.Count;
            }
        }
    }

    /// <summary>Takes a turn for an attempt.</summary>
    /// <param name="address">The client's address.</param>
    /// <param name="user">The name.</param>
    /// <returns>How long the attempt has to wait; <see langword="null"/> if it is refused.</returns>
    public TimeSpan? TakeTurn(IPAddress address, string user)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            LoginRecord? ofAddress = _records.GetValueOrDefault(KeyOf(address));

            // An address with an earlier success is not slowed down by guesses from elsewhere.
            LoginRecord? ofUser = _records.ContainsKey(KeyOf(address, user)) ? null : _records.GetValueOrDefault(KeyOf(user));
            DateTimeOffset turn = Later(Later(now, ofAddress?.NextTurn), ofUser?.NextTurn);
            if (turn - now > Patience)
            {
                return null;
            }

            ofAddress?.Pause(turn, PauseAfter(ofAddress.FailuresAt(now, Forgets)));
            ofUser?.Pause(turn, PauseAfter(ofUser.FailuresAt(now, Forgets)));
            return turn - now;
        }
    }

    /// <summary>Records a failed attempt.</summary>
    /// <returns>The number of failures from the address.</returns>
    public int NoteFailure(IPAddress address, string user)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            RecordOf(KeyOf(user), now).AddFailure(now, Forgets);
            LoginRecord ofAddress = RecordOf(KeyOf(address), now);
            ofAddress.AddFailure(now, Forgets);
            return ofAddress.FailuresAt(now, Forgets);
        }
    }

    /// <summary>Records a successful login. The failures of the address are kept: its owner may have one password and guess others.</summary>
    public void NoteSuccess(IPAddress address, string user)
    {
        lock (_lock)
        {
            if (_records.Remove(KeyOf(user)) || _records.ContainsKey(KeyOf(address, user)))
            {
                RecordOf(KeyOf(address, user), time.GetUtcNow()).Touch(time.GetUtcNow());
            }
        }
    }

    private static TimeSpan PauseAfter(int failures) => failures < FreeFailures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 1L << Math.Min(failures - FreeFailures, 8)));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private LoginRecord RecordOf(UInt128 key, DateTimeOffset now)
    {
        if (!_records.TryGetValue(key, out LoginRecord? record))
        {
            if (_records.Count >= Capacity)
            {
                // Several at once, so that not every new entry has to search for the next.
                foreach (UInt128 old in _records.OrderBy(pair => pair.Value.Last).Take(Capacity / 8).Select(pair => pair.Key).ToArray())
                {
                    _records.Remove(old);
                }
            }

            record = new LoginRecord(now);
            _records.Add(key, record);
        }

        return record;
    }

    // The client chooses the name and its length, so only a hash of fixed size is kept.
    private static UInt128 KeyOf(string user) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(user), 1);

    private static UInt128 KeyOf(IPAddress address) => XxHash128.HashToUInt128(Network(address), 2);

    private static UInt128 KeyOf(IPAddress address, string user) =>
        XxHash128.HashToUInt128([.. Network(address), .. Encoding.UTF8.GetBytes(user)], 3);

    // The owner of one IPv6 address usually has its whole network.
    private static byte[] Network(IPAddress address)
    {
        byte[] octets = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return octets.Length == 16 ? octets[..8] : octets;
    }
}
