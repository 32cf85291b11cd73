using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.History.Log;

/// <summary>What a row of the history tells of.</summary>
public enum LogKind
{
    /// <summary>Somebody approved a plan.</summary>
    Approval,

    /// <summary>A run began to send a plan.</summary>
    Run,

    /// <summary>A delivery that a run is to make; written before it is begun.</summary>
    Piece,

    /// <summary>A delivery that cannot be taken back once it is on its way was begun.</summary>
    Begun,

    /// <summary>A delivery was made.</summary>
    Done,

    /// <summary>A delivery was refused by whoever should have taken it.</summary>
    Refused,

    /// <summary>Nobody knows whether a delivery was made.</summary>
    Uncertain,

    /// <summary>A run made all its deliveries.</summary>
    Finished,

    /// <summary>A contact with a patient: sent, or recorded at the desk.</summary>
    Contact,

    /// <summary>An earlier row counts no more.</summary>
    Reversal,

    /// <summary>Something written down that is no contact.</summary>
    Note,
}

/// <summary>A row to be written.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Body">The rest, as JSON.</param>
/// <param name="Run">The run it belongs to; null for none.</param>
/// <param name="Account">The account it is about; null for none.</param>
/// <param name="Piece">The delivery it is about; null for none.</param>
public sealed record NewRow(
    LogKind Kind,
    string Body,
    string? Run = null,
    string? Account = null,
    string? Piece = null
);

/// <summary>A row of the history.</summary>
/// <param name="Serial">Its number: 1, 2, 3, … without a gap.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Who">By whom.</param>
/// <param name="Row">What it says.</param>
/// <param name="Hash">SHA-256 of it and of the hash of the row before.</param>
public sealed record LogRow(long Serial, DateTimeOffset At, string Who, NewRow Row, string Hash)
{
    /// <summary>The hash before the first row.</summary>
    public static readonly string FirstHash = new('0', 64);

    /// <summary>The words for kinds, as they stand in the file.</summary>
    public static string Word(LogKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>A time as it stands in the file.</summary>
    public static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The hash of a row after another one. Each part has its length before it, so that no two rows run
    /// together into the same bytes.</summary>
    public static string HashOf(string before, long serial, string at, string who, string kind, params string?[] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var part in (string?[])[before, serial.ToString(CultureInfo.InvariantCulture), at, who, kind, .. parts]
        )
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
