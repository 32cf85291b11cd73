using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Reports;

/// <summary>A plan made by hand: every decision, every way of sending, every awkward text; totals are the sums of
/// what it holds.</summary>
internal static class SamplePlan
{
    public const string LongName = "Wolfeschlegelsteinhausenbergerdorff-";
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    public static BillingPlan Make() => Of(Decisions(), Worklists());

    /// <summary>A plan around given decisions.</summary>
    public static BillingPlan Of(IReadOnlyList<Decision> decisions, IReadOnlyList<WorklistRow>? worklists = null) =>
        new()
        {
            AsOf = AsOf,
            Practice = "Érable Dental",
            Currency = "USD",
            Source = "Dentrix G7, exported by hand",
            ExportedAsOf = AsOf,
            NewestEntry = new(2026, 10, 29),
            Decisions = decisions,
            Worklists = worklists ?? [],
            Totals = decisions.Aggregate(Figures.Zero, (sum, decision) => sum + decision.Figures),
            ByDecision =
            [
                .. new[]
                {
                    DecisionKind.Statement,
                    DecisionKind.Hold,
                    DecisionKind.WriteOff,
                    DecisionKind.Collections,
                    DecisionKind.None,
                }
                    .Select(kind => (kind, found: decisions.Where(decision => decision.Kind == kind).ToList()))
                    .Where(pair => pair.found.Count > 0)
                    .Select(pair => new DecisionTotal(
                        pair.kind,
                        pair.found.Count,
                        pair.found.Sum(decision => decision.Figures.PatientPortion)
                    )),
            ],
            NotExported = ["appointments"],
            NeedsApproval = [new("write_off_total", 250.00m, 310.00m), new("agency_accounts", 1, 2)],
            Limits =
            [
                new("write_off_each", 5.00m, 305.01m),
                new("write_off_total", 250.00m, 310.00m),
                new("agency_accounts", 1, 2),
            ],
            CostPerStatement = 0.755m,
            Exceptions =
            [
                .. decisions
                    .Where(decision => decision.Account == "1024")
                    .Select(decision => new ExceptionInForce(
                        decision.Account,
                        ExceptionKind.Hold,
                        "Dr. <b>Maple</b>",
                        decision.Until,
                        "The dentist's sister."
                    )),
            ],
            Texts =
            [
                new(
                    "statements",
                    TextKind.Message,
                    "over-90",
                    "en",
                    "For balances over 90 days, please contact us at {practice_email}."
                ),
                new(
                    "statements",
                    TextKind.Message,
                    "over-90",
                    "fr",
                    "Pour tout solde de plus de 90 jours, écrivez-nous à {practice_email}."
                ),
                new("escalation", TextKind.Letter, "letter", "", "=Dear {guarantor_name},\nplease call us."),
            ],
            Problems =
            [
                new(Severity.Error, "ledger.csv", 118, "amount", "1017", "'12,50' is not an amount: write 12.50."),
                new(Severity.Error, "claims.csv", 7, "sent", "1018", "'2026-02-30' is not a date: write yyyy-MM-dd."),
                new(
                    Severity.Warning,
                    "contacts.csv",
                    44,
                    "account",
                    null,
                    "Account '9999' is not in accounts.csv: the row is left out."
                ),
                new(Severity.Notice, "accounts.csv", 0, "", null, "The column 'fax' is not used."),
            ],
            Settings =
            [
                new("practice", "days_to_pay", "20"),
                new("statements", "minimum_balance", "10.00"),
                new("statements", "quiet_types", "[VIP, staff]"),
                new("escalation", "minimum_for_collections", "50.00"),
            ],
            DataFingerprint = "00112233445566778899aabbccddeeff",
            PolicyFingerprint = "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90",
            Version = "0.1.0",
            WorklistsInForce =
            [
                new("refunds", "manager", false),
                new("claims-never-sent", "insurance desk", true),
                new("review", "", false),
            ],
            LeftOut = ["missed-fees"],
            Titles =
            [
                new(TitleKind.Policy, "holds", "holds", "", "What we hold"),
                new(TitleKind.Rule, "holds", "promise", "en", "A promise \"runs\""),
                new(TitleKind.Rule, "holds", "promise", "fr", "Une promesse court"),
                new(TitleKind.Worklist, "worklists", "refunds", "fr", "Crédits à rembourser"),
            ],
        };

    public static Decision Account(
        string account,
        string guarantor,
        DecisionKind kind,
        string policy,
        string? rule,
        decimal over90,
        decimal recent = 0,
        decimal credit = 0,
        decimal insurance = 0
    )
    {
        var balance = over90 + recent - credit;
        return new()
        {
            Account = account,
            Guarantor = guarantor,
            BillingType = "Standard",
            Disposition = Of(kind),
            Policy = policy,
            Rule = rule,
            Amount = kind is DecisionKind.Hold or DecisionKind.None ? 0.00m : balance - insurance,
            Because = $"The patient owes ${balance - insurance:0.00}.",
            Figures = new(balance, credit, recent, 0.00m, 0.00m, over90, insurance, balance - insurance),
        };
    }

    /// <summary>A measure of a kind, with nothing more to it.</summary>
    public static Disposition Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Statement => new Disposition.Statement(new Mailing("mail")),
            DecisionKind.Collections => new Disposition.Collections([]),
            DecisionKind.WriteOff => new Disposition.WriteOff(null),
            DecisionKind.Hold => new Disposition.Hold(),
            _ => new Disposition.None(),
        };

    private static Decision[] Decisions()
    {
        const string over90 =
            "For balances over 90 days, please contact us at billing@erable.example if you have questions about "
            + "your account.";
        string[] statement = ["statement"];
        return
        [
            Account("0012", "Anne Boucher", DecisionKind.None, "engine", null, 0.00m) with
            {
                Because = "Nothing is owed.",
            },
            Account("1001", "Zoé Lefèvre", DecisionKind.Statement, "statements", "owes", 210.00m) with
            {
                Disposition = new Disposition.Statement(
                    new Mailing("mail", "over-90", over90)
                    {
                        Notes = ["Balance due November 20. Thank you!"],
                        Lines = Lines(210.00m),
                    },
                    new Recipient(
                        "Zoé Lefèvre",
                        "12 \"B\" Main St.\nc/o <Maple>",
                        "Québec",
                        "QC",
                        "0G1A 0A2",
                        "+1 (555) 010-0001",
                        "zoe@erable.example",
                        "fr"
                    )
                ),
                DaysSinceLastStatement = 31,
                PatientDueDays = 117,
                Because = "The patient owes $210.00.",
            },
            Account(
                "1002",
                "=HYPERLINK(\"http://evil.example\",\"Click\")",
                DecisionKind.Statement,
                "statements",
                "owes",
                0.00m,
                10.00m
            ) with
            {
                Disposition = new Disposition.Statement(
                    new Mailing("mail") { Lines = Lines(10.00m) },
                    new Recipient(
                        "=HYPERLINK(\"http://evil.example\",\"Click\")",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "en"
                    )
                ),
            },
            Account(
                "1003",
                "+1 (555) 010-0000",
                DecisionKind.Statement,
                "statements",
                "owes",
                0.00m,
                1234.56m,
                insurance: 234.56m
            ) with
            {
                Disposition = new Disposition.Statement(new Mailing("email")),
                Worklists = ["claims-never-sent"],
            },
            Account("1004", "-2+3", DecisionKind.Statement, "statements", "owes", 99.99m) with
            {
                Disposition = new Disposition.Statement(new Mailing("email", "over-90", over90)),
            },
            Account("1005", "@SUM(A1:A9)", DecisionKind.Statement, "escalation", null, 0.00m, 65.00m) with
            {
                Step = "reminder",
                Disposition = new Disposition.Statement(new Mailing("mail")),
            },
            Account("1006", "\tTab first", DecisionKind.Hold, "statements", "too-soon", 0.00m, 45.00m) with
            {
                Because = "The last statement went out 12 days ago.",
            },
            Account("1007", "\rReturn first", DecisionKind.Hold, "statements", "too-soon", 80.10m) with
            {
                Because = "The last statement went out 3 days ago.",
            },
            Account(
                "1008",
                "Bell\u0007 and \uD83D half a face",
                DecisionKind.Hold,
                "statements",
                "too-soon",
                0.00m,
                20.05m
            ),
            Account(
                "1009",
                "يوسف العَمري",
                DecisionKind.Hold,
                "holds",
                "insurance-pending",
                0.00m,
                900.00m,
                insurance: 850.00m
            ) with
            {
                Worklists = ["claims-never-sent"],
            },
            Account("1010", "שרה כהן \u202Eevil", DecisionKind.Hold, "holds", "promise", 300.00m) with
            {
                Disposition = new Disposition.Hold(new(2026, 11, 15)),
                WaitsFor = WaitsFor.Patient,
                Because = "A promise to pay runs until November 15, 2026.",
            },
            Account(
                "1011",
                string.Concat(Enumerable.Repeat(LongName, 9))[..300],
                DecisionKind.Hold,
                "safeguards",
                "bankruptcy",
                412.00m
            ) with
            {
                StruckBy = ["safeguards/bankruptcy"],
            },
            Account(
                "1012",
                "Lee, \"Bo\" <bo@x.example>",
                DecisionKind.Hold,
                "credits",
                "credit-balance",
                0.00m,
                credit: 55.25m
            ) with
            {
                Worklists = ["refunds"],
                Because = "A credit is the patient's money.",
            },
            Account("1013", "Small & Sons", DecisionKind.WriteOff, "small-balances", "tiny", 0.00m, 4.99m) with
            {
                Disposition = new Disposition.WriteOff("small-balance"),
                Amount = 4.99m,
                MoveTo = "Closed",
            },
            Account("1014", "Old Fee", DecisionKind.WriteOff, "missed-fees", "waive", 305.01m) with
            {
                Disposition = new Disposition.WriteOff("missed-fee"),
                Amount = 305.01m,
            },
            Account("1015", "Late Payer", DecisionKind.Collections, "escalation", null, 120.00m) with
            {
                Step = "friendly-call",
                Disposition = new Disposition.Collections(
                    ["call", "statement"],
                    new Mailing("mail"),
                    "You were kind enough to call us."
                ),
            },
            Account("1016", "Later Payer", DecisionKind.Collections, "escalation", null, 640.00m) with
            {
                Step = "letter",
                Disposition = new Disposition.Collections(
                    ["letter"],
                    Text: "Dear Later Payer,\nplease call us.",
                    IsFinalNotice: true
                ),
                StruckBy = ["safeguards/written-only"],
            },
            Account("1017", "Bad Amount", DecisionKind.Hold, "engine", "bad-data", 0.00m) with
            {
                Because = "ledger.csv could not be read for this account.",
            },
            Account("1018", "Bad Date", DecisionKind.Hold, "engine", "bad-data", 15.00m),
            Account("1019", "Lost Payer", DecisionKind.Collections, "escalation", null, 1500.00m) with
            {
                Step = "agency",
                Disposition = new Disposition.Collections(["agency"]),
                MoveTo = "Agency",
            },
            Account("1020", "Lost Too", DecisionKind.Collections, "escalation", null, 75.50m, 24.50m) with
            {
                Step = "agency",
                Disposition = new Disposition.Collections(["agency"]),
                MoveTo = "Agency",
                Worklists = ["review"],
            },
            Account("1021", "No Rule", DecisionKind.Hold, "engine", "no-policy", 0.00m, 33.33m),
            Account(
                "1022",
                "Prepaid",
                DecisionKind.Hold,
                "credits",
                "credit-balance",
                0.00m,
                20.00m,
                credit: 120.00m
            ) with
            {
                Worklists = ["refunds"],
            },
            Account("1023", "Paid Up", DecisionKind.None, "engine", null, 0.00m) with
            {
                Because = "Nothing is owed.",
            },
            Account("1024", "", DecisionKind.Hold, "exceptions", "dentist", 50.00m) with
            {
                Disposition = new Disposition.Hold(new(2026, 12, 31)),
                Because = "The dentist's sister.",
            },
        ];
    }

    // A filling that insurance has paid its part of, an exam that it has not, and what was settled before.
    private static StatementLines Lines(decimal owed) =>
        new(
            [
                new(
                    new(2026, 7, 5),
                    "Zoé \uD83D Lefèvre",
                    VisitSums.Of(400.00m + owed, 250.00m, 100.00m, -10.00m, 40.00m, 0.00m),
                    [
                        new(EntryKind.Charge, new("D2392", "Résine, \"deux faces\"\u2028<b>"), 400.00m),
                        new(EntryKind.OpeningBalance, EntryText.None, owed),
                    ]
                ),
                new(
                    new(2026, 10, 5),
                    "",
                    VisitSums.Of(80.00m, 0.00m, 0.00m, 0.00m, 100.00m, 0.00m),
                    [new(EntryKind.Charge, new("", "=1+1"), 80.00m)]
                )
                {
                    Unasked = Unasked.Refused,
                },
            ],
            new SettledVisits(3, VisitSums.Of(300.00m, 200.00m, 50.00m, 0.00m, 50.00m, 0.00m)),
            -20.00m
        );

    private static WorklistRow[] Worklists() =>
        [
            new("refunds", "1012", "Lee, \"Bo\" <bo@x.example>", null, null, null, null, -55.25m, "Refund the credit."),
            new("refunds", "1022", "Prepaid", null, null, null, null, -100.00m, "Refund the credit."),
            new(
                "claims-never-sent",
                "1003",
                "+1 (555) 010-0000",
                "Tim",
                "C-7",
                "Delta",
                33,
                234.56m,
                "Send the claim."
            ),
            new("claims-never-sent", "1009", "يوسف العَمري", "Mona", "C-9", "=Carrier", 61, 850.00m, "Send the claim."),
            new("review", "1020", "Lost Too", null, null, null, null, 100.00m, "Look it over.")
            {
                Recipient = new("Lost Too", "1 <Elm> Street", "Derby", "VT", "05829", "555-0120", null, "en"),
                Cautions = "Do not ask for payment: bankruptcy (flag bankruptcy).\nPost \"first\".",
            },
        ];
}
