using System.Text.Json;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Web.Editing;

/// <summary>What was saved, as it stands in the history.</summary>
/// <param name="File">The file's name without its ending.</param>
/// <param name="Before">SHA-256 of the file before.</param>
/// <param name="After">SHA-256 of what was saved.</param>
/// <param name="Why">The reason.</param>
/// <param name="BeforeText">The file before.</param>
/// <param name="AfterText">What was saved.</param>
/// <param name="WhyFailing">Why it was saved although examples do not hold; null where all do.</param>
internal sealed record VersionBody(
    string File,
    string Before,
    string After,
    string Why,
    string BeforeText,
    string AfterText,
    string? WhyFailing = null
);

/// <summary>A saved version of a policy file.</summary>
internal sealed record PolicyVersion(long Serial, DateTimeOffset At, string Who, VersionBody Body);

/// <summary>A signature under the policies of a fingerprint.</summary>
/// <param name="Fingerprint">The policies' fingerprint.</param>
/// <param name="Role">As whom: <c>manager</c> or <c>dentist</c>.</param>
internal sealed record SignatureBody(string Fingerprint, string Role);

/// <summary>Who signed when.</summary>
internal sealed record Signature(DateTimeOffset At, string Who, SignatureBody Body);

/// <summary>Versions of policies and signatures under them, in the practice's history: rows that stay.</summary>
internal static class PolicyVersions
{
    /// <summary>Who signs.</summary>
    public static readonly string[] Roles = ["manager", "dentist"];

    private const string Version = "policy-version",
        Signed = "policy-signature";

    /// <summary>The row of a version.</summary>
    public static NewRow Row(VersionBody body) => Notes.Row(Version, body);

    /// <summary>The row of a signature.</summary>
    public static NewRow Row(SignatureBody body) => Notes.Row(Signed, body);

    /// <summary>Every version that counts, oldest first.</summary>
    public static IReadOnlyList<PolicyVersion> All(string data, HistoryAsked asked) =>
        [
            .. Notes
                .Of<VersionBody>(data, asked, Version)
                .Select(note => new PolicyVersion(note.Row.Serial, note.Row.At, note.Row.Who, note.Body)),
        ];

    /// <summary>The last signature of each role under a fingerprint.</summary>
    public static IReadOnlyDictionary<string, Signature> Signatures(
        string data,
        HistoryAsked asked,
        string fingerprint
    ) =>
        Notes
            .Of<SignatureBody>(data, asked, Signed)
            .Select(note => new Signature(note.Row.At, note.Row.Who, note.Body))
            .Where(signature => signature.Body.Fingerprint == fingerprint)
            .GroupBy(signature => signature.Body.Role)
            .ToDictionary(group => group.Key, group => group.Last());
}
