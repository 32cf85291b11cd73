using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.Policies.Loading;

/// <summary>Tells two sets of policies apart: SHA-256 of the files' names and contents and of the values given for
/// one run. Byte order marks and line ends make no difference.</summary>
internal static class PolicyFingerprint
{
    public static string Of(IEnumerable<PolicyFile> files, IReadOnlyList<SettingOverride> overrides)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Add(hash, Encoding.UTF8.GetBytes(file.Name));
            Add(hash, Plain(file.Content));
        }
        // The last of several values for one setting is the one in effect.
        var effective = overrides
            .GroupBy(given => $"{given.Policy}.{given.Setting}")
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var given in effective)
            Add(hash, Encoding.UTF8.GetBytes($"{given.Key}={given.Last().Value}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each part with its length before it, so that no two sets run together into the same bytes.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes((long)part.Length));
        hash.AppendData(part);
    }

    private static byte[] Plain(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            content = content[3..];
        var plain = new List<byte>(content.Length);
        for (var i = 0; i < content.Length; i++)
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
                plain.Add(content[i]);
        return [.. plain];
    }
}
