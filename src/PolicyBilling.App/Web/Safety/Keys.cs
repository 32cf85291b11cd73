using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.App.Web.Safety;

/// <summary>What opens the page: keys that open once, each for the cookie that opens from then on. They live as long
/// as the program.</summary>
internal sealed class Keys
{
    private const int Bytes = 32;
    private readonly HashSet<string> _unused = [];
    private readonly string _cookie = Random();

    /// <summary>A key that opens once.</summary>
    public string New()
    {
        var key = Random();
        lock (_unused)
            _unused.Add(Hash(key));
        return key;
    }

    /// <summary>The cookie for a key that was not used before; null for any other. The key opens no more.</summary>
    public string? Use(string? key)
    {
        if (key is null)
            return null;
        lock (_unused)
            return _unused.Remove(Hash(key)) ? _cookie : null;
    }

    /// <summary>Whether a cookie is ours.</summary>
    public bool Fits(string? cookie) =>
        cookie is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cookie), Encoding.UTF8.GetBytes(_cookie));

    // Looked up by their hashes: how long that takes says nothing of a key.
    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Random() => Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));
}
