using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>The columns by which whoever works a row reaches the guarantor.</summary>
internal static class RecipientColumns
{
    /// <summary>A sentence that begins with what must be known before money is mentioned.</summary>
    public static string? After(string cautions, string? sentence) =>
        cautions.Length == 0 || sentence is null ? sentence : $"{cautions}\n{sentence}";

    /// <summary>Phone, e-mail, address and language.</summary>
    public static Column<T>[] Of<T>(Func<T, Recipient?> to, Labels labels) =>
        [Phone(to, labels), .. Post(to, labels), Language(to, labels)];

    /// <summary>What a call needs: phone and language.</summary>
    public static Column<T>[] ToCall<T>(Func<T, Recipient?> to, Labels labels) =>
        [Phone(to, labels), Language(to, labels)];

    /// <summary>What a letter needs, on the screen alone: nobody writes from a list that is handed out, and a row
    /// keeps its room for what came of it beside it.</summary>
    public static Column<T>[] ToWrite<T>(Func<T, Recipient?> to, Labels labels) =>
        [.. Post(to, labels).Select(column => column with { IsPrinted = false })];

    private static Column<T> Phone<T>(Func<T, Recipient?> to, Labels labels) =>
        new(labels.Phone, Id, 16, item => to(item)?.Phone);

    private static Column<T>[] Post<T>(Func<T, Recipient?> to, Labels labels) =>
        [
            new(labels.Email, Prose, 29, item => to(item)?.Email),
            new(labels.Address, Prose, 24, item => to(item)?.OnOneLine),
        ];

    private static Column<T> Language<T>(Func<T, Recipient?> to, Labels labels) =>
        new(
            labels.InLanguage,
            Text,
            10,
            item => to(item)?.Language is { Length: > 0 } code ? labels.OfLanguage(code) : null
        );
}
