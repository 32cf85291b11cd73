namespace PolicyBilling.Files.Printed;

/// <summary>Whose a row of another list is: by number, through the list of patients to the account that answers, else
/// by an exact name.</summary>
internal sealed class RowOwners
{
    private readonly Brought _brought;
    private readonly PatientList? _patients;
    private readonly HashSet<string> _known;
    private readonly int _number,
        _name;
    private readonly string _named = "patient";

    public RowOwners(ReportTable table, Brought brought, PatientList? patients)
    {
        (_brought, _patients) = (brought, patients);
        _known = [.. brought.Accounts.Select(account => account.Account)];
        var rows = table.Body.ToList();
        _number = Best(table, "account", at => rows.Count(row => IsId(row.At(at))) * 10 >= rows.Count * 8);
        _name = Best(table, _named, at => at != _number);
        if (_name < 0)
            _name = Best(table, _named = "name", at => at != _number);
    }

    /// <summary>What the columns were taken for, with those that a list has besides; -1 for none.</summary>
    public Dictionary<int, string> With(params IEnumerable<(string Role, int Column)> others) =>
        others
            .Append((Role: "account", Column: _number))
            .Append((Role: _named, Column: _name))
            .Where(pair => pair.Column >= 0)
            .DistinctBy(pair => pair.Column)
            .ToDictionary(pair => pair.Column, pair => pair.Role);

    /// <summary>The accounts that a row may be of: none, one, or several of one name; with the patient where the row
    /// names one by number.</summary>
    public (IReadOnlyList<string> Accounts, string Patient) Of(ReportRow row)
    {
        var cell = NameCells.Read(_name < 0 ? "" : row.At(_name).Text);
        var number = _number >= 0 ? row.At(_number).Text : cell.Account;
        if (number.Length > 0)
            return _patients?.AccountOf(number) is { } answers ? ([answers], number)
                : _known.Contains(number) ? ([number], "")
                : ([], "");
        return (
            [
                .. _brought
                    .Accounts.Where(account => cell.Name.Length > 0 && account.Name == cell.Name)
                    .Select(account => account.Account),
            ],
            ""
        );
    }

    /// <summary>The column that best has a role, of those allowed; -1 for none.</summary>
    public static int Best(ReportTable table, string role, Func<int, bool> allowed) =>
        Enumerable
            .Range(0, table.Headings.Count)
            .Where(at => table.MayBe(at, role) && allowed(at))
            .Select(at => (at, fit: Words.Known.Fit(table.Headings[at], role)))
            .Where(pair => pair.fit >= 600)
            .OrderByDescending(pair => pair.fit)
            .Select(pair => pair.at)
            .DefaultIfEmpty(-1)
            .First();

    private static bool IsId(Cell cell) => OtherColumns.IsId(cell.Text);
}
