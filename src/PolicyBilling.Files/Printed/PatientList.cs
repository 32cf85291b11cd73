namespace PolicyBilling.Files.Printed;

/// <summary>A list of patients with the account that answers for each.</summary>
internal sealed class PatientList
{
    private readonly ReportTable _table;
    private readonly List<(string Patient, string Account, string Name, ReportRow Row)> _members = [];
    private readonly Dictionary<string, (string Account, string Name, ReportRow Row)> _byNumber = [];
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private readonly OtherColumns _columns;

    private readonly int _guarantor;

    private PatientList(ReportTable table, int guarantor)
    {
        (_table, _guarantor) = (table, guarantor);
        var rows = table.Body.ToList();
        _columns = OtherColumns.Find(table, [guarantor], rows);
        foreach (var row in rows)
        {
            var name =
                _columns["last_name"] >= 0
                    ? $"{row.At(_columns["last_name"]).Text}, {row.At(_columns["first_name"]).Text}"
                    : NameCells.Read(row.At(_columns["name"]).Text).Name;
            var patient = row.At(_columns["account"]).Text;
            _members.Add((patient, guarantor >= 0 ? row.At(guarantor).Text : patient, name, row));
        }
        foreach (var (patient, account, name, row) in _members)
            _byNumber.TryAdd(patient, (account, name, row));
        foreach (var member in _members.Where(member => member.Patient == member.Account))
            (_byName.TryGetValue(member.Name, out var numbers) ? numbers : _byName[member.Name] = []).Add(
                member.Account
            );
    }

    /// <summary>The list in a table; null where the table is none.</summary>
    public static PatientList? Of(ReportTable table)
    {
        var headings = table.Headings;
        int Best(string role) =>
            Enumerable
                .Range(0, headings.Count)
                .Where(at => table.MayBe(at, role) && Words.Known.Fit(headings[at], role) >= 700)
                .DefaultIfEmpty(-1)
                .First();
        var named = Best("last_name") >= 0 || Best("name") >= 0;
        var known = new[] { "address", "birth_date", "postal_code", "email", "city", "phone" }.Count(role =>
            Best(role) >= 0
        );
        if (!named || Best("account") < 0 || known < 2)
            return null;
        var account = Best("account");
        var guarantor = Enumerable
            .Range(0, headings.Count)
            .Where(at =>
                at != account
                && Words.Known.Fit(headings[at], "guarantor") >= 700
                && table.Body.All(row => OtherColumns.IsId(row.At(at).Text))
            )
            .DefaultIfEmpty(-1)
            .First();
        return new PatientList(table, guarantor);
    }

    public string File => _table.Grid.File;

    /// <summary>The account that answers for a patient; null for a patient who is not in the list.</summary>
    public string? AccountOf(string patient) => _byNumber.TryGetValue(patient, out var member) ? member.Account : null;

    /// <summary>The accounts of a name.</summary>
    public IReadOnlyList<string> NumbersOf(string name) => _byName.GetValueOrDefault(name) ?? [];

    /// <summary>Adds members and what is known of accounts; asks what the billing types mean.</summary>
    public void AddTo(Brought brought)
    {
        var dates =
            PrintedDates.Proven(
                _members
                    .Select(member => PrintedDates.Whole(member.Row.At(_columns["birth_date"])))
                    .OfType<PrintedDate>(),
                false
            ) ?? DateOrder.Unknown;
        foreach (var (patient, account, name, row) in _members)
        {
            var birth =
                dates == DateOrder.Unknown ? null : PrintedDates.Whole(row.At(_columns["birth_date"]))?.Day(dates);
            brought.Patients.Add(new BroughtPatient(patient, account, name, birth));
        }
        for (var i = 0; i < brought.Accounts.Count; i++)
            if (_byNumber.TryGetValue(brought.Accounts[i].Account, out var member))
                brought.Accounts[i] = With(brought.Accounts[i], member.Row);
        var known = brought.Accounts.Select(account => account.Account).ToHashSet();
        foreach (
            var account in _members
                .Select(member => member.Account)
                .Distinct()
                .Where(account => !known.Contains(account))
        )
            AddNothingOwed(account, brought);
        var roles = _columns.All.ToDictionary(pair => pair.Value, pair => pair.Key);
        if (_guarantor >= 0)
            roles[_guarantor] = "guarantor";
        brought.Describe(_table, roles);
        brought.Remember(_table);
    }

    private BroughtAccount With(BroughtAccount account, ReportRow row) =>
        account with
        {
            BillingType = Known(row, "billing_type", account.BillingType),
            Provider = Known(row, "provider", account.Provider),
            Phone = Known(row, "phone", account.Phone),
            Address = Known(row, "address", account.Address),
            City = Known(row, "city", account.City),
            State = Known(row, "state", account.State),
            PostalCode = Known(row, "postal_code", account.PostalCode),
            Email = Known(row, "email", account.Email),
        };

    // Who stands in the list and not in the aging owes nothing: he is kept, so that his claims and members fit.
    private void AddNothingOwed(string account, Brought brought)
    {
        var (_, name, row) = _byNumber.GetValueOrDefault(account);
        if (row is not null)
            brought.Accounts.Add(
                With(
                    new BroughtAccount
                    {
                        Account = account,
                        Name = name,
                        Line = row.Line,
                        Insurance = brought.Accounts.Exists(other => other.Insurance is not null) ? 0 : null,
                        NothingOwed = true,
                    },
                    row
                )
            );
        else
            brought.Refuse(new WhoWords(brought.Language).InNoList(File, account));
    }

    private string Known(ReportRow row, string role, string other) =>
        _columns[role] >= 0 && !row.At(_columns[role]).IsBlank ? row.At(_columns[role]).Text : other;
}
