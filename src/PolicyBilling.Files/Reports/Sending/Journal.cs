using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>What somebody has to type into the practice's system, in the order in which it is typed: write-offs,
/// billing types, contacts to note, then refunds to make. The system takes nothing from a program.</summary>
public static class Journal
{
    /// <summary>The workbook's name, and that of the same rows for other programs.</summary>
    public const string Name = "journal.xlsx",
        CsvName = "journal.csv";

    // The worklist on which the practice's policies put credits that are the patient's.
    private const string Refunds = "refunds";

    private static readonly string[] Header =
    [
        "type",
        "account",
        "name",
        "entry",
        "amount",
        "reason",
        "from",
        "to",
        "date",
    ];

    /// <summary>Writes the workbook.</summary>
    public static void Write(
        Stream stream,
        BillingPlan plan,
        IReadOnlyList<Delivery> deliveries,
        DateOnly day,
        string language
    )
    {
        var words = new JournalWords(language);
        var rows = Rows(plan, deliveries, day, words).ToList();
        Workbook.Write(
            stream,
            new Cover(words.Title, plan.Practice, plan.AsOf, language)
            {
                About = words.About,
                Totals =
                [
                    .. rows.GroupBy(row => row.Entry)
                        .Select(group => new Row([
                            group.First().Entry,
                            group.Count(),
                            group.Sum(row => row.Amount ?? 0m),
                            null,
                        ])),
                ],
            },
            [Sheet(rows, words)]
        );
    }

    /// <summary>Writes the same rows as CSV.</summary>
    public static void WriteCsv(
        Stream stream,
        BillingPlan plan,
        IReadOnlyList<Delivery> deliveries,
        DateOnly day,
        string language
    ) =>
        CsvLines.Write(
            stream,
            Header,
            Rows(plan, deliveries, day, new JournalWords(language))
                .Select(
                    IReadOnlyList<string?> (row) =>
                        [
                            row.Type,
                            row.Account,
                            row.Name,
                            row.Entry,
                            row.Amount is { } amount ? CsvLines.Money(amount) : null,
                            row.Reason,
                            row.From,
                            row.To,
                            CsvLines.Day(row.Date),
                        ]
                )
        );

    private static Report Sheet(IReadOnlyList<JournalRow> rows, JournalWords words)
    {
        var labels = Labels.In(words.Language);
        return Report.Table<JournalRow>(
            words.Sheet,
            rows,
            [
                new(labels.Account, Id, 11, row => row.Account),
                new(labels.Guarantor, Text, 26, row => row.Name),
                new(words.Entry, Text, 26, row => row.Entry),
                new(labels.Amount, CellFormat.Money, 13, row => row.Amount) { IsSummed = false },
                new(words.Reason, Text, 22, row => row.Reason),
                new(words.From, Text, 16, row => row.From),
                new(words.To, Text, 16, row => row.To),
                new(words.Date, Date, 12, row => row.Date),
                new(words.Typed, Text, 8, _ => null) { IsInput = true },
            ]
        ) with
        {
            Keys = 2,
            About = new SheetPurposes(words.Language).Journal,
        };
    }

    // A statement that is enclosed with a letter is a contact of its own.
    private static IEnumerable<Delivery> WithEnclosed(IEnumerable<Delivery> deliveries) =>
        deliveries.SelectMany(delivery =>
            delivery is { Kind: DeliveryKind.Letter, Decision.By: "mail" }
                ? [delivery, delivery with { Kind = DeliveryKind.Statement }]
                : new[] { delivery }
        );

    private static IEnumerable<JournalRow> Rows(
        BillingPlan plan,
        IReadOnlyList<Delivery> deliveries,
        DateOnly day,
        JournalWords words
    )
    {
        foreach (var (decision, _) in deliveries.Where(delivery => delivery.Kind == DeliveryKind.WriteOff))
            yield return new(
                "write-off",
                decision.Account,
                decision.Guarantor,
                words.WriteOff,
                -decision.Amount,
                decision.Reason,
                null,
                null,
                day
            );
        foreach (var (decision, _) in deliveries.Where(delivery => delivery.Kind == DeliveryKind.Move))
            yield return new(
                "billing-type",
                decision.Account,
                decision.Guarantor,
                words.BillingType,
                null,
                null,
                decision.BillingType,
                decision.MoveTo,
                day
            );
        foreach (
            var (decision, kind) in WithEnclosed(deliveries).Where(delivery => words.Contact(delivery.Kind) is not null)
        )
            yield return new(
                "contact",
                decision.Account,
                decision.Guarantor,
                words.Contact(kind)!,
                decision.Amount,
                kind is DeliveryKind.Letter or DeliveryKind.Agency ? decision.Step : null,
                null,
                null,
                day
            );
        foreach (var credit in plan.Worklists.Where(row => row.Worklist == Refunds))
            yield return new(
                "refund",
                credit.Account,
                credit.Guarantor,
                words.Refund,
                credit.Amount,
                null,
                null,
                null,
                day
            );
    }
}

/// <summary>One thing to type.</summary>
internal sealed record JournalRow(
    string Type,
    string Account,
    string Name,
    string Entry,
    decimal? Amount,
    string? Reason,
    string? From,
    string? To,
    DateOnly Date
);

/// <summary>The words of the journal, in the desk's language.</summary>
internal sealed class JournalWords(string language)
{
    private readonly bool _french = language == "fr";

    public string Language => language;
    public string Title => Say("To type into the practice system", "À saisir dans le logiciel du cabinet");
    public string Sheet => Say("Journal", "Journal");
    public string Entry => Say("Entry", "Écriture");
    public string Reason => Say("Reason or step", "Motif ou étape");
    public string From => Say("From", "De");
    public string To => Say("To", "Vers");
    public string Date => Say("Date", "Date");
    public string Typed => Say("Typed", "Saisi");
    public string WriteOff => Say("Write-off", "Radiation");
    public string Refund => Say("Refund to make", "Remboursement à faire");
    public string BillingType => Say("Billing type", "Type de facturation");

    public IReadOnlyList<string> About =>
        [
            Say(
                "Type each row into the practice system, from the top: write-offs, billing types, then "
                    + "contacts; then refund what is owed to patients. Tick it "
                    + "when it is done. What the next export does not show after two weeks stands on a worklist.",
                "Saisir chaque ligne dans le logiciel, depuis le haut : radiations, types de facturation, "
                    + "contacts ; puis rembourser ce qui est dû aux patients. "
                    + "Cocher ce qui est fait. Ce que le prochain export ne montre pas après deux semaines "
                    + "revient en liste."
            ),
        ];

    /// <summary>The contact that a delivery is; null where it is none.</summary>
    public string? Contact(DeliveryKind kind) =>
        kind switch
        {
            DeliveryKind.Statement => Say("Contact: statement mailed", "Contact : relevé posté"),
            DeliveryKind.Email => Say("Contact: statement by e-mail", "Contact : relevé par courriel"),
            DeliveryKind.Letter => Say("Contact: letter mailed", "Contact : lettre postée"),
            DeliveryKind.Agency => Say("Contact: handed to the agency", "Contact : remis à l’agence"),
            _ => null,
        };

    private string Say(string english, string french) => _french ? french : english;
}
