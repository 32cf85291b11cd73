using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBilling.History.Log;

/// <summary>What was seen when a plan was approved.</summary>
/// <param name="Plan">The plan's fingerprint.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Except">Accounts that are left out.</param>
/// <param name="Seen">What was shown, a line each.</param>
public sealed record ApprovalBody(string Plan, DateOnly AsOf, IReadOnlyList<string> Except, IReadOnlyList<string> Seen);

/// <summary>A run that sends a plan.</summary>
/// <param name="Plan">The plan's fingerprint.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Day">The day on which it is sent, which is that of its contacts.</param>
/// <param name="Practice">The practice's name.</param>
/// <param name="Folder">Where its papers lie.</param>
/// <param name="Data">Fingerprint of the data that was decided.</param>
/// <param name="Policies">Fingerprint of the policies that decided.</param>
/// <param name="Decisions">Digest of what every account was decided and owed.</param>
/// <param name="LeftOut">Accounts that the plan would have sent something, each with the reason why it did not.</param>
/// <param name="Statements">How many statements go out.</param>
/// <param name="WriteOffs">Money given up.</param>
public sealed record RunBody(
    string Plan,
    DateOnly AsOf,
    DateOnly Day,
    string Practice,
    string Folder,
    string Data,
    string Policies,
    string Decisions,
    IReadOnlyDictionary<string, string> LeftOut,
    int Statements,
    decimal WriteOffs
);

/// <summary>A delivery that a run is to make.</summary>
/// <param name="What">statement, letter, email, call, agency, write-off, move or file.</param>
/// <param name="Channel">How it goes: mail, email, phone; null for what is only written down.</param>
/// <param name="Step">The ladder step that it does; null for none.</param>
/// <param name="Amount">The money it is about.</param>
/// <param name="Name">The file's name, of a file; null for none.</param>
public sealed record PieceBody(string What, string? Channel, string? Step, decimal Amount, string? Name = null);

/// <summary>How a delivery was made, or why it was not.</summary>
/// <param name="File">The file's name under the run's folder; null where there is none.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="Said">What the mail server answered, or the reason in words.</param>
public sealed record OutcomeBody(string? File = null, long? Size = null, string? Sha256 = null, string? Said = null);

/// <summary>A contact with a patient.</summary>
/// <param name="Date">The day.</param>
/// <param name="What">The kind, as exports write it.</param>
/// <param name="Channel">mail, email, in-person, phone; null where nothing was said.</param>
/// <param name="Step">The ladder step; null for none.</param>
/// <param name="Direction">out or in.</param>
/// <param name="Until">The last day of a promise or hold.</param>
/// <param name="Amount">Money promised or agreed on.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Note">In somebody's words.</param>
public sealed record ContactBody(
    DateOnly Date,
    string What,
    string? Channel = null,
    string? Step = null,
    string Direction = "out",
    DateOnly? Until = null,
    decimal? Amount = null,
    string? Outcome = null,
    string? Note = null
);

/// <summary>That an earlier row counts no more.</summary>
/// <param name="Of">The row's number.</param>
/// <param name="Why">Why.</param>
public sealed record ReversalBody(long Of, string Why);

/// <summary>Something written down that is no contact.</summary>
/// <param name="What">What it is: a note, a worked list, a tie-out, a signature, a last look.</param>
/// <param name="Text">In words.</param>
/// <param name="Ids">Rows of a worked list that were read.</param>
public sealed record NoteBody(string What, string Text, IReadOnlyList<string>? Ids = null)
{
    /// <summary>Entries accepted and rejected, and where reviews stand.</summary>
    public const string Accepted = "accepted",
        Rejected = "rejected",
        Reviewed = "reviewed";

    /// <summary>The notes on which amounts and worklists depend.</summary>
    internal static readonly string[] Deciding = [Accepted, Rejected, Reviewed];
}

/// <summary>Writes and reads the bodies of rows.</summary>
public static class Bodies
{
    /// <summary>A body as it stands in the file.</summary>
    public static string Write<T>(T body) => JsonSerializer.Serialize(body, typeof(T), BodyContext.Default);

    /// <summary>A row's body. Throws <see cref="HistoryException"/> where the row holds another.</summary>
    public static T Body<T>(this LogRow row)
    {
        try
        {
            return (T)JsonSerializer.Deserialize(row.Row.Body, typeof(T), BodyContext.Default)!;
        }
        catch (JsonException error)
        {
            throw new HistoryException(
                Said.In(
                    $"Row {row.Serial} of the history cannot be read.",
                    $"La ligne {row.Serial} de l’historique est illisible."
                ),
                error
            );
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ApprovalBody))]
[JsonSerializable(typeof(RunBody))]
[JsonSerializable(typeof(PieceBody))]
[JsonSerializable(typeof(OutcomeBody))]
[JsonSerializable(typeof(ContactBody))]
[JsonSerializable(typeof(ReversalBody))]
[JsonSerializable(typeof(NoteBody))]
internal sealed partial class BodyContext : JsonSerializerContext;
