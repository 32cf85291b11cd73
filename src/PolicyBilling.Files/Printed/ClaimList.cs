using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>A list of claims that insurers have not answered.</summary>
internal sealed class ClaimList
{
    private readonly ReportTable _table;
    private readonly int _amount,
        _number,
        _name,
        _carrier,
        _sent;

    private ClaimList(ReportTable table, int carrier, int amount)
    {
        (_table, _carrier, _amount) = (table, carrier, amount);
        _number = Best(
            "account",
            at => table.Body.Count(row => OtherColumns.IsId(row.At(at).Text)) * 10 >= table.Body.Count() * 8
        );
        _name = Best("patient", at => at != _number);
        if (_name < 0)
            _name = Best("name", at => at != _number);
        _sent = Best("sent", _ => true);
        if (_sent < 0)
            _sent = Best("service", _ => true);
    }

    private int Best(string role, Func<int, bool> allowed) => Best(_table, role, allowed);

    private static int Best(ReportTable table, string role, Func<int, bool> allowed) =>
        Enumerable
            .Range(0, table.Headings.Count)
            .Where(allowed)
            .Select(at => (at, fit: Words.Known.Fit(table.Headings[at], role)))
            .Where(pair => pair.fit >= 600)
            .OrderByDescending(pair => pair.fit)
            .Select(pair => pair.at)
            .DefaultIfEmpty(-1)
            .First();

    /// <summary>The list in a table; null where the table is none.</summary>
    public static ClaimList? Of(ReportTable table)
    {
        var carrier = Best(table, "carrier", at => !table.AmountColumns.Contains(at));
        var amount =
            table.AmountColumns.Count == 1
                ? table.AmountColumns[0]
                : Best(table, "amount", table.AmountColumns.Contains);
        var dated = Best(table, "sent", _ => true) >= 0 || Best(table, "service", _ => true) >= 0;
        return carrier >= 0 && amount >= 0 && dated ? new ClaimList(table, carrier, amount) : null;
    }

    /// <summary>Reads the claims: they join by number, through the list of patients to the account that
    /// answers.</summary>
    public void AddTo(Brought brought, PatientList? patients, Interview interview)
    {
        var found = Totals.Find(_table, [_amount]);
        var rows = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        foreach (var check in found.Checks.Where(check => !check.Agrees))
            brought.Differences.Add(
                new PrintedDifference(
                    _table.Grid.File,
                    check.Row.Line,
                    _table.Named(check.Column),
                    check.Printed,
                    check.Summed,
                    []
                )
            );
        foreach (var check in found.Checks.Where(check => check.Agrees).TakeLast(1))
            brought.PrintedTotals.Add((_table.Grid.File, _table.Named(_amount), "claims_billed", check.Printed));
        brought.Layouts.Add(
            new TableLayout(_table.Grid.Kind.ToString(), _table.Headings, [.. _table.Headings.Select(_ => "")])
        );
        var order = FileDates.Order(_table, interview, brought);
        var filters = Titles.Filters(_table).Where(filter => filter.Filter == "days-old").ToList();
        if (filters.Count > 0)
        {
            brought.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The claims list holds only part of the claims ({rows.Count} stand in it): "
                        + $"\"{filters[0].Seen}\" stands in its heading. Print it with both limits blank. "
                        + $"Used as it is, accounts with a young claim would be billed for the insurer: "
                        + $"it was not used."
                )
            );
            brought.Say(
                "Amount is what was billed, not what is expected; the expected sums are in the aging report only."
            );
            return;
        }
        if (brought.Accounts.Exists(account => account.Insurance is not null))
        {
            brought.Say(
                "The aging report says what insurers are expected to pay; the claims list says only what was "
                    + "billed, and was kept under original/ without being used."
            );
            return;
        }
        foreach (var row in rows)
            if (AccountOf(row, brought, patients) is { } account)
                brought.Claims.Add(
                    new BroughtClaim(
                        account,
                        "",
                        row.At(_carrier).Text,
                        _sent < 0 ? null : PrintedDates.Whole(row.At(_sent))?.Day(order),
                        row.Amount(_amount)
                    )
                );
            else
                brought.Refuse(
                    $"{_table.Grid.File}:{row.Line}: whose claim this is cannot be told: no account has its "
                        + $"number or its exact name once. Bring the patient list too."
                );
    }

    private string? AccountOf(ReportRow row, Brought brought, PatientList? patients)
    {
        if (_number >= 0 && row.At(_number).Text is { Length: > 0 } number)
            return patients?.AccountOf(number)
                ?? (brought.Accounts.Exists(account => account.Account == number) ? number : null);
        var name = _name < 0 ? "" : NameCells.Read(row.At(_name).Text).Name;
        return brought.Accounts.Where(account => account.Name == name).ToList() is [var only] ? only.Account : null;
    }
}
