namespace PolicyBilling.Files.Printed;

/// <summary>The columns that are no amounts that add up: numbers, names, dates, by their words and by what stands in
/// them.</summary>
internal sealed class OtherColumns
{
    private readonly ReportTable _table;
    private readonly List<ReportRow> _rows;
    private readonly Dictionary<string, int> _byRole = [];
    private readonly HashSet<int> _taken;

    private OtherColumns(ReportTable table, IReadOnlyCollection<int> taken, List<ReportRow> rows) =>
        (_table, _taken, _rows) = (table, [.. taken], rows);

    /// <summary>Finds them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="taken">Columns whose meaning is known.</param>
    /// <param name="rows">The rows to judge by.</param>
    public static OtherColumns Find(ReportTable table, IReadOnlyCollection<int> taken, List<ReportRow> rows)
    {
        var columns = new OtherColumns(table, taken, rows);
        columns.Take("account", Kinds.Id, 300, unique: true);
        columns.Take("phone", Kinds.Phone, 300);
        foreach (
            var role in new[] { "last_statement", "last_payment_date", "last_visit", "sent", "service", "birth_date" }
        )
            columns.Take(role, Kinds.Date, 300);
        columns.Take("billing_type", Kinds.Word, 300);
        columns.Take("provider", Kinds.Word, 300);
        columns.Take("open_claims", Kinds.Count, 300);
        columns.Take("last_payment_amount", Kinds.Amount, 300);
        columns.Take("carrier", Kinds.Word, 300);
        columns.Take("name", Kinds.Name, 300);
        foreach (var role in new[] { "last_name", "first_name", "address", "city", "state", "postal_code", "email" })
            columns.Take(role, Kinds.Any, 500);
        columns.ByContent();
        return columns;
    }

    /// <summary>The column of a role; -1 for none.</summary>
    public int this[string role] => _byRole.GetValueOrDefault(role, -1);

    /// <summary>Every role that was found.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => _byRole;

    private enum Kinds
    {
        Any,
        Id,
        Name,
        Phone,
        Date,
        Word,
        Count,
        Amount,
    }

    private void Take(string role, Kinds kind, int least, bool unique = false)
    {
        var best = Enumerable
            .Range(0, _table.Headings.Count)
            .Where(at => !_taken.Contains(at) && _table.MayBe(at, role))
            // Whoever says what a column is has looked at it.
            .Where(at => _table.Said.ContainsKey(at) || IsLike(at, kind) && (!unique || IsUnique(at)))
            .Select(at => (at, fit: Words.Known.Fit(_table.Headings[at], role)))
            .Where(pair => pair.fit >= least)
            .OrderByDescending(pair => pair.fit)
            .FirstOrDefault((at: -1, fit: 0));
        if (best.at >= 0)
            Set(role, best.at);
    }

    private void Set(string role, int at)
    {
        _byRole[role] = at;
        _taken.Add(at);
    }

    // Without words: the only column of distinct numbers is the account, the first column of names the name.
    private void ByContent()
    {
        var free = Enumerable
            .Range(0, Math.Min(_table.SecondLine, _table.Headings.Count))
            .Where(at => !_taken.Contains(at) && !_table.Said.ContainsKey(at))
            .ToList();
        if (
            this["name"] < 0
            && this["last_name"] < 0
            && free.Where(at => IsLike(at, Kinds.Name)).ToList() is { Count: > 0 } names
        )
            Set("name", names.MaxBy(at => _rows.Count(row => row.At(at).Text.Contains(','))));
        if (
            this["account"] < 0
            && free.Where(at => !_taken.Contains(at) && IsLike(at, Kinds.Id) && IsUnique(at)).ToList() is [var only]
        )
            Set("account", only);
        if (
            this["phone"] < 0
            && free.Where(at => !_taken.Contains(at) && IsLike(at, Kinds.Phone)).ToList() is [var phone]
        )
            Set("phone", phone);
    }

    private bool IsUnique(int at)
    {
        var texts = _rows.Select(row => row.At(at).Text).Where(text => text.Length > 0).ToList();
        return texts.Count * 100 >= _rows.Count * 90 && texts.Distinct().Count() * 100 >= texts.Count * 80;
    }

    private bool IsLike(int at, Kinds kind)
    {
        if (kind == Kinds.Any)
            return true;
        int fits = 0,
            some = 0;
        // A thousand rows tell what a column holds.
        for (var i = 0; i < _rows.Count; i += Math.Max(1, _rows.Count / 1000))
        {
            var cell = _rows[i].At(at);
            if (cell.IsBlank)
                continue;
            some++;
            fits += Fits(cell, kind) ? 1 : 0;
        }
        return some == 0 ? kind is not (Kinds.Id or Kinds.Name or Kinds.Phone) : fits * 100 >= some * 90;
    }

    private bool Fits(in Cell cell, Kinds kind) =>
        kind switch
        {
            Kinds.Id => IsId(cell.Text) && PrintedDates.Whole(cell) is null && !AmountShape.HasCents(cell.Text),
            Kinds.Name => cell.Text.Count(char.IsLetter) >= 2 && PrintedDates.Whole(cell) is null,
            Kinds.Phone => PhoneText.Is(cell.Text),
            Kinds.Date => PrintedDates.Whole(cell) is not null,
            Kinds.Word => !AmountShape.HasCents(cell.Text) && PrintedDates.Whole(cell) is null,
            Kinds.Count => cell.Text.All(char.IsAsciiDigit),
            Kinds.Amount => _table.Money.TryRead(cell, out _),
            _ => true,
        };

    /// <summary>Whether a text may be a number of an account: digits, perhaps with letters and signs, without
    /// blanks.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 20
        && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '/' or '.' or '_')
        && text.Count(char.IsLetter) <= 4;
}
