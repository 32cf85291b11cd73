using System.Security.Cryptography;
using System.Text;
using PolicyBilling.History.Log;

namespace PolicyBilling.History.Sending;

/// <summary>A delivery of a run, and what the practice's history says once it is made.</summary>
/// <param name="Id">Its identity; see <see cref="IdOf"/>.</param>
/// <param name="Account">The account's id; null for a file about many.</param>
/// <param name="Body">What it is.</param>
/// <param name="Contacts">The contacts that it makes.</param>
public sealed record Piece(string Id, string? Account, PieceBody Body, IReadOnlyList<ContactBody> Contacts)
{
    /// <summary>The identity of a delivery: the same practice, plan, account and piece are the same delivery, whoever
    /// makes it and however often the program is started.</summary>
    public static string IdOf(string practice, string plan, string? account, string what)
    {
        var name = string.Join('\n', practice, plan, account is null ? "" : $"account {account}", what);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
    }
}

/// <summary>A file of a run, and the deliveries that are made when it is there.</summary>
/// <param name="Name">Its name under the run's folder; never made from a person's name.</param>
/// <param name="Write">Writes its content; the same bytes each time.</param>
/// <param name="Pieces">What is delivered with it.</param>
public sealed record FileWork(string Name, Action<Stream> Write, IReadOnlyList<Piece> Pieces);

/// <summary>An e-mail of a run.</summary>
/// <param name="Piece">The delivery.</param>
/// <param name="Message">The message; asked for when it is sent.</param>
public sealed record MailWork(Piece Piece, Func<MailContent> Message);

/// <summary>A message to one recipient.</summary>
/// <param name="To">The address.</param>
/// <param name="Name">The recipient's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The body as plain text.</param>
/// <param name="Html">The same as HTML.</param>
/// <param name="Pdf">The statement; null where the guarantor did not agree to have it by e-mail.</param>
/// <param name="PdfName">The attachment's name.</param>
public sealed record MailContent(
    string To,
    string Name,
    string Subject,
    string Text,
    string Html,
    byte[]? Pdf,
    string PdfName
);

/// <summary>Everything that a run is to do.</summary>
/// <param name="Run">The run's name: its day and the beginning of its plan's fingerprint.</param>
/// <param name="Body">What the history says of it.</param>
/// <param name="Decisions">What every account was decided and owed.</param>
/// <param name="Files">Its files, in the order in which they are written: those about many accounts first.</param>
/// <param name="Mails">Its e-mails.</param>
public sealed record RunWork(
    string Run,
    RunBody Body,
    IReadOnlyList<RunDecision> Decisions,
    IReadOnlyList<FileWork> Files,
    IReadOnlyList<MailWork> Mails
)
{
    /// <summary>The name of a run that sends a plan.</summary>
    public static string NameOf(DateOnly asOf, string plan) =>
        $"{asOf:yyyy-MM-dd}-{plan.Replace("sha256:", "", StringComparison.Ordinal)[..6]}";
}
