using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Simulator;
using PolicyBilling.Simulator.Layouts;

namespace PolicyBilling.App.Commands;

/// <summary>An invented practice as a practice system prints it.</summary>
internal static class GeneratedReport
{
    /// <summary>The layout with a name. Throws <see cref="UsageException"/> with all names where there is
    /// none.</summary>
    public static Layout Find(string name)
    {
        var names = Layout.All.Select(layout => layout.Name).ToList();
        if (names.FindIndex(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
            return Layout.All[at];
        // The system alone is what most would write.
        var hint = names.Find(one => one.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } begun
            ? Nearest.Hint(begun)
            : Nearest.Hint(name, names);
        throw new UsageException(
            Said.In(
                $"There is no layout '{name}'.{hint} There are {string.Join(", ", names)}.",
                $"Il n’y a pas de mise en page « {name} ».{hint} Il y a {string.Join(", ", names)}."
            )
        );
    }

    /// <summary>Writes the report into a folder that is empty.</summary>
    public static void Write(GenerateOptions options, Layout layout, string folder, CancellationToken cancel)
    {
        var aside = Directory.CreateTempSubdirectory("policybilling-generate-").FullName;
        try
        {
            GeneratedPractice.Write(options, aside, cancel);
            var practice = Printed(PracticeImport.Read(aside, cancel: cancel), options, cancel);
            foreach (var (name, content) in layout.Files(practice))
                ImportedFolder.Put(folder, name, content);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>A practice's accounts on a day, as lists show them.</summary>
    public static PrintedPractice Printed(PracticeData data, GenerateOptions options, CancellationToken cancel)
    {
        var reader = new FactsReader(data, new FactsOptions(options.AsOf));
        var accounts = new List<PrintedAccount>(data.Accounts.Count);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            cancel.ThrowIfCancellationRequested();
            accounts.Add(Account(data, account, reader, options.AsOf));
        }
        return new PrintedPractice("Maple Street Dental", options.AsOf, accounts);
    }

    private static PrintedAccount Account(PracticeData data, int account, FactsReader reader, DateOnly asOf)
    {
        var facts = reader.Read(account);
        var row = data.Accounts[account];
        DateOnly? Day(int days) => days == AccountFacts.NeverDays ? null : asOf.AddDays(-days);
        var (id, patients) = (data.AccountIds[account], Patients(data, account));
        return new PrintedAccount(id, data.Texts[row.Name])
        {
            BillingType = row.BillingType < 0 ? "" : data.Words[row.BillingType],
            BirthDate = patients.Find(patient => patient.Id == id)?.BirthDate,
            Members = [.. patients.Where(patient => patient.Id != id)],
            Claims = [.. Claims(data, account, patients)],
            Phone = data.Texts[row.Phone],
            Buckets = [.. Enumerable.Range(0, 4).Select(reader.Aging.Bucket)],
            Credit = reader.Aging.Credit,
            Insurance = reader.Claims.Estimate,
            LastPayment = Day(facts.DaysSinceLastPayment) is { } day
                ? (day, Money.ToCents(facts.LastPaymentAmount))
                : null,
            LastStatement = Day(facts.DaysSinceLastStatement),
            Entries =
            [
                .. Enumerable
                    .Range(0, reader.Ledger.Count)
                    .Select(i => reader.Ledger[i])
                    .Select(entry => new PrintedEntry(DateOnly.FromDayNumber(entry.Date), entry.Kind, entry.Cents)),
            ],
        };
    }

    private static List<PrintedMember> Patients(PracticeData data, int account) =>
        [
            .. Enumerable
                .Range(0, data.Patients.CountOf(account))
                .Select(i => data.Patients.Of(account, i))
                .Select(row => new PrintedMember(data.PatientIds[row.Patient], data.Texts[row.Name])
                {
                    BirthDate = row.BirthDate > 0 ? DateOnly.FromDayNumber(row.BirthDate) : null,
                }),
        ];

    private static IEnumerable<PrintedClaim> Claims(PracticeData data, int account, List<PrintedMember> patients) =>
        Enumerable
            .Range(0, data.Claims.CountOf(account))
            .Select(i => data.Claims.Of(account, i))
            .Where(claim => claim.Status == ClaimStatus.Sent)
            .Select(claim => new PrintedClaim(
                patients.Find(patient => patient.Id == data.PatientIds[claim.Patient]) ?? patients[0],
                data.Words[claim.Carrier],
                DateOnly.FromDayNumber(claim.Sent),
                claim.Billed
            ));
}
