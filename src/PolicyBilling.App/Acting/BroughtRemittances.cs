using System.Text;
using PolicyBilling.Connectors.Remittances;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Acting;

/// <summary>Insurers' remittances (835) held against a data folder: what the command and the page do alike.</summary>
internal sealed class BroughtRemittances
{
    private readonly IReadOnlyList<Remittance> _payments;
    private readonly string _table,
        _place,
        _language;

    private BroughtRemittances(IReadOnlyList<Remittance> payments, string place, string language, PracticeData data)
    {
        (_payments, _place, _language, Data) = (payments, place, language, data);
        Folder = File.Exists(place) ? Path.GetDirectoryName(Path.GetFullPath(place))! : place;
        var path = Path.Combine(Folder, RemittanceImport.FileName);
        _table = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
    }

    /// <summary>Where the answers are kept: the data folder, or the folder of the workbook.</summary>
    public string Folder { get; }

    /// <summary>The practice's data, as it lies there now.</summary>
    public PracticeData Data { get; private set; }

    /// <summary>The payments of files. Throws <see cref="RefusedException"/> with all that is wrong.</summary>
    /// <param name="files">Names and contents.</param>
    /// <param name="language">en or fr.</param>
    public static IReadOnlyList<Remittance> Payments(
        IEnumerable<(string Name, byte[] Content)> files,
        string language
    ) => RemittanceFile.Read(files, language);

    /// <summary>Reads the data that payments are about. Throws <see cref="RefusedException"/> where it has no claims,
    /// or what was brought before cannot be read.</summary>
    /// <param name="payments">The payments.</param>
    /// <param name="place">The practice's data folder, or its workbook.</param>
    /// <param name="language">en or fr.</param>
    /// <param name="cancel">Stops the work.</param>
    public static BroughtRemittances Beside(
        IReadOnlyList<Remittance> payments,
        string place,
        string language,
        CancellationToken cancel
    ) => new(payments, place, language, Read(place, cancel));

    /// <summary>What would be written, and what has to be asked first. Throws <see cref="RefusedException"/> where a
    /// file is another practice's, or says something else than before.</summary>
    public RemittanceImport With(IReadOnlyDictionary<string, string> answers) =>
        RemittanceImport.Of(_payments, Data, _table, answers, _language);

    /// <summary>Writes the lines that are new, and reads the data with them.</summary>
    public void Write(RemittanceImport import, CancellationToken cancel)
    {
        if (import.Added == 0)
            return;
        ImportedFolder.Put(Folder, RemittanceImport.FileName, import.Table);
        Data = Read(_place, cancel);
    }

    /// <summary>The day on which it is looked what is posted: the one asked for, else the export's, else
    /// today.</summary>
    public DateOnly Day(DateOnly? asked, DateOnly today) => asked ?? Data.ExportedAsOf ?? today;

    /// <summary>What is still to be posted, by account and claim, by the same reading by which accounts are
    /// decided.</summary>
    public IReadOnlyDictionary<(int Account, int Claim), RemittanceTask> Tasks(RemittanceImport import, DateOnly day)
    {
        var reader = new FactsReader(Data, new FactsOptions(day));
        var tasks = new Dictionary<(int, int), RemittanceTask>();
        var claims = import
            .Payments.SelectMany(payment => payment.Claims)
            .Select(line => line.Claim)
            .Where(claim => claim is { Account: >= 0 });
        foreach (var account in claims.GroupBy(claim => claim!.Account))
        {
            reader.Read(account.Key);
            foreach (var claim in account)
                if (reader.Claims.Find(claim!.Claim) is var place and >= 0)
                    tasks[(claim.Account, claim.Claim)] = TaskOf(reader.Claims[place]);
        }
        return tasks;
    }

    private static RemittanceTask TaskOf(in ClaimState claim) =>
        new(
            claim.PaymentLeft,
            claim.WriteOffLeft,
            claim.IsAwaited ? claim.Answer.Refused : 0,
            claim.TakenBack,
            claim.IsAwaited
        );

    // What stands in remittances already must be readable: else what was brought before would be brought again.
    private static PracticeData Read(string place, CancellationToken cancel)
    {
        var data = PracticeImport.Read(place, cancel: cancel);
        if (data.Present.HasFlag(Table.Remittances) && data.FileOf(Table.Remittances) is var file && file.Contains('#'))
            throw new RefusedException([
                new Problem(
                    Severity.Error,
                    file,
                    0,
                    "",
                    null,
                    Said.In(
                        $"Answers are not written into a workbook: save this sheet as {RemittanceImport.FileName} "
                            + "beside it, and delete the sheet.",
                        $"Rien n’est écrit dans un classeur : enregistrer cette feuille comme "
                            + $"{RemittanceImport.FileName} à côté, et supprimer la feuille."
                    )
                ),
            ]);
        if (!data.Present.HasFlag(Table.Claims))
            throw new RefusedException([
                new Problem(
                    Severity.Error,
                    data.FileOf(Table.Claims),
                    0,
                    "",
                    null,
                    Said.In(
                        "The data has no claims, so nothing can be said of the insurers' answers. Export "
                            + "them, or bring a "
                            + "list of them.",
                        $"Les données n’ont pas de demandes : on ne peut rien dire des réponses des assureurs. Les "
                            + $"exporter, ou en apporter une liste."
                    )
                ),
            ]);
        var bad = data
            .Problems.Where(problem => problem.Severity == Severity.Error && problem.File == RemittanceImport.FileName)
            .ToList();
        return bad.Count == 0 ? data : throw new RefusedException(bad);
    }
}
