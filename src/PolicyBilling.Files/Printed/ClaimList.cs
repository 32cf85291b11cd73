using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>A list of claims that insurers have not answered.</summary>
internal sealed partial class ClaimList
{
    private readonly ReportTable _table;
    private readonly int _amount,
        _carrier,
        _sent;
    private readonly string _dated = "sent";

    private ClaimList(ReportTable table, int carrier, int amount)
    {
        (_table, _carrier, _amount) = (table, carrier, amount);
        _sent = RowOwners.Best(table, _dated, _ => true);
        if (_sent < 0)
            _sent = RowOwners.Best(table, _dated = "service", _ => true);
    }

    /// <summary>The list in a table; null where the table is none.</summary>
    public static ClaimList? Of(ReportTable table)
    {
        var carrier = RowOwners.Best(table, "carrier", at => !table.AmountColumns.Contains(at));
        var amount =
            table.AmountColumns.Count == 1
                ? table.AmountColumns[0]
                : RowOwners.Best(table, "amount", table.AmountColumns.Contains);
        var dated = RowOwners.Best(table, "sent", _ => true) >= 0 || RowOwners.Best(table, "service", _ => true) >= 0;
        return carrier >= 0 && amount >= 0 && dated ? new ClaimList(table, carrier, amount) : null;
    }

    /// <summary>Reads the claims: they join by number, through the list of patients to the account that
    /// answers.</summary>
    public void AddTo(Brought brought, PatientList? patients, Interview interview)
    {
        var found = Totals.Find(_table, [_amount]);
        var rows = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        brought.Differ(_table, found);
        foreach (var check in found.Checks.Where(check => check.Agrees).TakeLast(1))
            brought.PrintedTotals.Add((_table.Grid.File, _table.Named(_amount), "claims_billed", check.Printed));
        brought.Describe(
            _table,
            new RowOwners(_table, brought, patients).With(("carrier", _carrier), ("amount", _amount), (_dated, _sent))
        );
        brought.Remember(_table);
        var order = FileDates.Order(_table, interview, brought);
        var expected = brought.Accounts.Exists(account => account.Insurance is not null);
        if (expected)
            brought.Say(new ClaimWords(brought.Language).BilledOnly);
        var filter = Titles.Filters(_table).Find(filter => filter.Filter == "days-old");
        if (filter.Seen is not null)
            SayPart(filter.Seen, rows.Count, brought);
        // Only beside expected sums does a list that is not whole bill nobody for the insurer.
        if (filter.Seen is null || expected)
            Add(rows, order, brought, patients, interview);
    }

    private static void SayPart(string seen, int claims, Brought brought)
    {
        var days = WholeNumber().Match(seen).Value;
        brought.Say(
            new ClaimWords(brought.Language).PartOfClaims(days, Words.Known.Holds(seen, "at_most"), claims, seen)
        );
    }

    private void Add(List<ReportRow> rows, DateOrder order, Brought brought, PatientList? patients, Interview interview)
    {
        var words = new ClaimWords(brought.Language);
        var owners = new RowOwners(_table, brought, patients);
        var nobodys = new List<ReportRow>();
        foreach (var row in rows)
        {
            var (accounts, patient) = owners.Of(row);
            if (accounts.Count == 0)
                nobodys.Add(row);
            if (accounts.Count > 1)
                brought.Held.Add(words.ClaimOfSeveral(_table.Grid.File, row.Line, accounts));
            foreach (var account in accounts)
                brought.Claims.Add(
                    new BroughtClaim(
                        account,
                        patient,
                        row.At(_carrier).Text,
                        _sent < 0 ? null : PrintedDates.Whole(row.At(_sent))?.Day(order),
                        row.Amount(_amount)
                    )
                    {
                        IsDoubtful = accounts.Count > 1,
                    }
                );
        }
        if (nobodys.Count > 0)
            AskNobodys(nobodys, brought, interview);
    }

    // Left out they change no sum where the aging report has the expected sums; elsewhere they would bill patients.
    private void AskNobodys(List<ReportRow> rows, Brought brought, Interview interview)
    {
        var lines = string.Join(", ", rows.Take(10).Select(row => row.Line));
        var expected = brought.Accounts.Exists(account => account.Insurance is not null);
        var words = new ClaimWords(brought.Language);
        var question = words.ClaimsOfNobody(_table.Grid.File, rows.Count, lines);
        if (!expected || interview.Ask(question) == "no" && interview.IsAnswered(question.Id))
            brought.Refuse(words.NobodysClaim(_table.Grid.File, rows[0].Line));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex WholeNumber();
}
