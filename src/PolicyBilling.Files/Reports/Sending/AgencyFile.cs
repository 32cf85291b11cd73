using PolicyBilling.Decisions;

namespace PolicyBilling.Files.Reports.Sending;

/// <summary>
/// What the collections agency gets, and nothing more: whom to reach, how much, and when something was last paid. No
/// visit, no procedure, no note. The last row is the control total: how many accounts, how much.
/// </summary>
public static class AgencyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "agency.csv";

    private static readonly string[] Header =
    [
        "account",
        "name",
        "address",
        "city",
        "state",
        "postal_code",
        "phone",
        "amount",
        "last_payment",
    ];

    /// <summary>Writes the hand-over of some accounts.</summary>
    public static void Write(Stream stream, IReadOnlyList<Decision> accounts) =>
        CsvLines.Write(
            stream,
            Header,
            accounts
                .Select(
                    IReadOnlyList<string?> (decision) =>
                        [
                            decision.Account,
                            decision.Guarantor,
                            decision.Recipient?.Address,
                            decision.Recipient?.City,
                            decision.Recipient?.State,
                            decision.Recipient?.PostalCode,
                            decision.Recipient?.Phone,
                            CsvLines.Money(decision.Amount),
                            CsvLines.Day(decision.LastPayment),
                        ]
                )
                .Append([
                    "TOTAL",
                    accounts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    null,
                    null,
                    null,
                    null,
                    null,
                    CsvLines.Money(accounts.Sum(decision => decision.Amount)),
                    null,
                ])
        );
}
