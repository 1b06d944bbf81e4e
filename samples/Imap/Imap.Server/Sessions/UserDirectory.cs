using System.Security.Cryptography;
using System.Text;

namespace Imap.Server.Sessions;

/// <summary>The users and their passwords.</summary>
public sealed class UserDirectory
{
    private readonly Dictionary<string, byte[]> _passwords = new(StringComparer.Ordinal);

    /// <summary>The users with their passwords, which are kept as hashes only.</summary>
    public UserDirectory(IEnumerable<KeyValuePair<string, string>> users)
    {
        foreach ((string user, string password) in users)
        {
            _passwords.Add(user, Hash(password));
        }
    }

    /// <summary>Whether the user exists.</summary>
    public bool Contains(string user) => _passwords.ContainsKey(user);

    /// <summary>Whether the user exists and the password is correct. Takes the same time in every case.</summary>
    public bool Check(string user, string password)
    {
        bool known = _passwords.TryGetValue(user, out byte[]? expected);
        byte[] given = Hash(password);
        return CryptographicOperations.FixedTimeEquals(given, expected ?? new byte[given.Length]) && known;
    }

    private static byte[] Hash(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(password));
}
