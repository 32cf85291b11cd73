using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Papers;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Sending;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Makes from a plan what a run is to do: its files, its e-mails, and what the history says of each.</summary>
/// <param name="saved">The plan.</param>
/// <param name="day">The day on which it is sent.</param>
/// <param name="leftOut">Accounts that get nothing, with the reason.</param>
/// <param name="sendsMail">Whether the program sends e-mail itself.</param>
/// <param name="language">The desk's language.</param>
internal sealed class RunMaker(
    SavedPlan saved,
    DateOnly day,
    IReadOnlyDictionary<string, string> leftOut,
    bool sendsMail,
    string language
)
{
    /// <summary>Whether everything is only shown: papers are marked, and nothing is sent or recorded.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What earlier runs wrote into the journal: it is not typed twice.</summary>
    public IReadOnlySet<(string Account, string What, decimal Amount)> Journaled { get; init; } =
        new HashSet<(string, string, decimal)>();

    private const string PaperFolder = "papers";

    private BillingPlan Plan => saved.Plan;

    private ILookup<string, Paper>? _papers;

    private ILookup<string, Paper> PapersOf => _papers ??= Papers.Of(Plan, IsPreview).ToLookup(paper => paper.Account);

    /// <summary>The run's name.</summary>
    public string Run => RunWork.NameOf(Plan.AsOf, saved.Fingerprint);

    /// <summary>Everything that is to be done.</summary>
    public RunWork Make(string folder)
    {
        var deliveries = Delivery
            .Of(Plan, leftOut.Keys.ToHashSet())
            .Where(delivery =>
                !Journaled.Contains((delivery.Decision.Account, delivery.What, delivery.Decision.Amount))
            )
            .ToList();
        var mails = deliveries.Where(delivery => delivery.Kind == DeliveryKind.Email && sendsMail).ToList();
        return new(
            Run,
            new RunBody(
                saved.Fingerprint,
                Plan.AsOf,
                day,
                Plan.Practice,
                folder,
                Plan.DataFingerprint,
                Plan.PolicyFingerprint,
                "",
                new SortedDictionary<string, string>(leftOut.ToDictionary(), StringComparer.Ordinal),
                deliveries.Count(delivery => delivery.Kind is DeliveryKind.Statement or DeliveryKind.Email),
                deliveries
                    .Where(delivery => delivery.Kind == DeliveryKind.WriteOff)
                    .Sum(delivery => delivery.Decision.Amount)
            ),
            [.. Plan.Decisions.Select(Of)],
            [.. Lists(deliveries), .. PaperFiles(deliveries)],
            [.. mails.Select(Mail)]
        );
    }

    /// <summary>The name of the file with every paper that is printed.</summary>
    public const string BatchName = "print-batch.pdf";

    /// <summary>Writes every paper and list as it would be; what an earlier preview of the plan has beside
    /// them goes.</summary>
    /// <returns>The paths of the files.</returns>
    public IReadOnlyList<string> Preview(string folder, CancellationToken cancel)
    {
        using var files = new OutputFiles(folder);
        var written = new HashSet<string>();
        foreach (var file in Make(folder).Files)
        {
            cancel.ThrowIfCancellationRequested();
            files.Add(file.Name, file.Write);
            written.Add(file.Name);
        }
        foreach (var old in AllNames().Where(name => !written.Contains(name)))
            files.Remove(old);
        return files.Commit();
    }

    private IEnumerable<string> AllNames() =>
        new[] { CallList.Name, AgencyFile.Name, EStatementFile.Name, Journal.Name, Journal.CsvName, BatchName }.Concat(
            PapersOf.SelectMany(papers => papers).Select(paper => $"{PaperFolder}/{paper.FileName}")
        );

    private IEnumerable<FileWork> Lists(List<Delivery> deliveries)
    {
        List<Delivery> Those(DeliveryKind kind) => [.. deliveries.Where(delivery => delivery.Kind == kind)];
        var (calls, agency, email) = (Those(DeliveryKind.Call), Those(DeliveryKind.Agency), Those(DeliveryKind.Email));
        var typed = deliveries.Where(delivery => delivery.Kind is DeliveryKind.WriteOff or DeliveryKind.Move).ToList();
        if (calls.Count > 0)
            yield return File(
                CallList.Name,
                stream =>
                    CallList.Write(stream, Plan, [.. calls.Select(call => (call.Decision, IdOf(call)))], language),
                calls
            );
        if (agency.Count > 0)
            yield return File(
                AgencyFile.Name,
                stream => AgencyFile.Write(stream, [.. agency.Select(delivery => delivery.Decision)]),
                agency
            );
        if (email.Count > 0 && !sendsMail)
            yield return File(
                EStatementFile.Name,
                stream => EStatementFile.Write(stream, Plan, email.Select(delivery => delivery.Decision)),
                email
            );
        if (deliveries.Exists(delivery => delivery.Kind != DeliveryKind.Call))
        {
            yield return File(Journal.Name, stream => Journal.Write(stream, Plan, deliveries, day, language), typed);
            yield return File(Journal.CsvName, stream => Journal.WriteCsv(stream, Plan, deliveries, day, language), []);
        }
    }

    // The batch first: what is printed is there before anything counts as sent.
    private IEnumerable<FileWork> PaperFiles(List<Delivery> deliveries)
    {
        var mailed = deliveries.Where(delivery => delivery.IsMailed).ToList();
        if (mailed.Count == 0)
            yield break;
        var accounts = mailed.Select(delivery => delivery.Decision.Account).ToHashSet();
        yield return File(
            BatchName,
            stream => PrintBatch.Write(Plan, accounts, stream, new BatchOptions(language, Preview: IsPreview)),
            []
        );
        foreach (var delivery in mailed)
        {
            var paper = PapersOf[delivery.Decision.Account].Single(paper => paper.IsMailed);
            yield return new FileWork($"{PaperFolder}/{paper.FileName}", paper.Write, [Of(delivery)]);
        }
    }

    private MailWork Mail(Delivery delivery) =>
        new(
            Of(delivery),
            () =>
            {
                var (decision, to) = (delivery.Decision, delivery.Decision.Recipient!);
                var body = EmailBody.Of(Plan, decision, attached: to.EmailConsent);
                return new MailContent(
                    to.Email!,
                    to.Name,
                    body.Subject,
                    body.Text,
                    body.Html,
                    to.EmailConsent ? Pdf(decision.Account) : null,
                    "statement.pdf"
                );
            }
        );

    private byte[] Pdf(string account)
    {
        using var stream = new MemoryStream();
        PapersOf[account].Single(paper => !paper.IsMailed).Write(stream);
        return stream.ToArray();
    }

    // A list is a delivery of its own beside what its rows deliver.
    private FileWork File(string name, Action<Stream> write, IReadOnlyList<Delivery> rows) =>
        new(
            name,
            write,
            [
                new Piece(
                    Piece.IdOf(Plan.Practice, saved.Fingerprint, null, name),
                    null,
                    new PieceBody("file", null, null, rows.Sum(row => row.Decision.Amount), name),
                    []
                ),
                .. rows.Select(Of),
            ]
        );

    private string IdOf(Delivery delivery) =>
        Piece.IdOf(Plan.Practice, saved.Fingerprint, delivery.Decision.Account, delivery.What);

    private Piece Of(Delivery delivery) =>
        new(
            IdOf(delivery),
            delivery.Decision.Account,
            new PieceBody(
                delivery.What,
                delivery.Kind switch
                {
                    DeliveryKind.Statement or DeliveryKind.Letter => "mail",
                    DeliveryKind.Email => "email",
                    DeliveryKind.Call => "phone",
                    _ => null,
                },
                delivery.Decision.Step,
                delivery.Decision.Amount
            ),
            [.. Contacts(delivery)]
        );

    // A call counts when somebody made it; an enclosed statement is a statement of the letter's own step, so that it is
    // never taken for the next one.
    private IEnumerable<ContactBody> Contacts(Delivery delivery)
    {
        var step = delivery.Decision.Step;
        switch (delivery.Kind)
        {
            case DeliveryKind.Letter:
                yield return new(day, "letter", "mail", step);
                if (delivery.Decision.By == "mail")
                    yield return new(day, "statement", "mail", step);
                break;
            case DeliveryKind.Statement:
                yield return new(day, "statement", "mail", StatementStep(delivery.Decision));
                break;
            case DeliveryKind.Email:
                yield return new(day, "statement", "email", StatementStep(delivery.Decision));
                break;
            case DeliveryKind.Agency:
                yield return new(day, "agency", null, step, Amount: delivery.Decision.Amount);
                break;
        }
    }

    // Beside a call, the step is the call's: it is not done before somebody called.
    private static string? StatementStep(Decision decision) => decision.Sends.Contains("call") ? null : decision.Step;

    private static RunDecision Of(Decision decision) =>
        new(
            decision.Account,
            decision.Kind.Word(),
            decision.Policy,
            decision.Rule,
            decision.Step,
            string.Join(',', decision.Sends),
            decision.Amount,
            [
                decision.Figures.Balance,
                decision.Figures.Credit,
                decision.Figures.Aged0To30,
                decision.Figures.Aged31To60,
                decision.Figures.Aged61To90,
                decision.Figures.AgedOver90,
                decision.Figures.InsuranceEstimate,
                decision.Figures.PatientPortion,
            ]
        );
}
