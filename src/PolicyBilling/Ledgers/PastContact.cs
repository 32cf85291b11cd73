using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.Ledgers;

/// <summary>A contact that the practice's own history knows of: sent by the program, or recorded at the desk.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Channel">How; <see cref="Channel.None"/> where nothing is known of it.</param>
/// <param name="Step">The ladder step it was; null for none.</param>
/// <param name="Direction">Who turned to whom.</param>
/// <param name="Until">The last day of a promise or hold; null where it has none.</param>
/// <param name="Amount">Money promised or agreed on; null where nothing was said.</param>
public sealed record PastContact(
    string Account,
    DateOnly Date,
    ContactKind Kind,
    Channel Channel = Channel.None,
    string? Step = null,
    Direction Direction = Direction.Out,
    DateOnly? Until = null,
    decimal? Amount = null
);

/// <summary>What the history knows of a practice's contacts; those taken back are not among them.</summary>
/// <param name="Contacts">The contacts, in the order in which they were written down.</param>
/// <param name="TakenBack">How many were taken back: a plan made after that is another plan, though nothing else
/// changed.</param>
public sealed record PastContacts(IReadOnlyList<PastContact> Contacts, int TakenBack = 0)
{
    /// <summary>Nothing was sent or recorded yet.</summary>
    public static PastContacts None { get; } = new([]);

    /// <summary>Tells two states of a history apart: SHA-256 of its contacts; empty where there are none.</summary>
    public string Fingerprint { get; } = Contacts.Count + TakenBack == 0 ? "" : FingerprintOf(Contacts, TakenBack);

    private static string FingerprintOf(IReadOnlyList<PastContact> contacts, int takenBack)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var contact in contacts)
        {
            // Lengths before texts: no two lists run together into the same bytes.
            var line = FormattableString.Invariant(
                $"{contact.Account.Length}:{contact.Account} {contact.Date:yyyyMMdd} {contact.Kind} {contact.Channel} "
            );
            line += FormattableString.Invariant($"{contact.Step?.Length}:{contact.Step} {contact.Direction} ");
            line += FormattableString.Invariant($"{contact.Until:yyyyMMdd} {contact.Amount:0.00}");
            hash.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));
        }
        hash.AppendData(BitConverter.GetBytes(takenBack));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
