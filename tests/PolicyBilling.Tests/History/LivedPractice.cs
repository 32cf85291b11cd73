using System.Globalization;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.History;

/// <summary>An invented practice that lives on after its export: insurers and patients answer what it sent, its desk
/// works the lists, and its own system shows what the program did, with faults.</summary>
internal sealed class LivedPractice : IDisposable
{
    private const double Faults = 0.01;

    private readonly PracticeFolder _generated;
    private readonly Random _random;
    private readonly PolicySet _policies;
    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables;
    private readonly HashSet<string> _moved = [];
    private readonly HashSet<string> _answered;
    private readonly Dictionary<string, decimal> _owed;
    private int _entries,
        _mirrored;

    public LivedPractice(GenerateOptions options, PolicySet policies)
    {
        _generated = new PracticeFolder(options);
        _random = new Random((int)options.Seed);
        _policies = policies;
        string[] lived = ["accounts", "ledger", "claims", "appointments", "contacts"];
        _tables = lived.ToDictionary(table => table, table => _generated[table].ToList());
        Original = [.. _tables["contacts"]];
        _owed = Ledger.GroupBy(row => row["account"]).ToDictionary(rows => rows.Key, rows => rows.Sum(Amount));
        _answered =
        [
            .. Ledger
                .Where(row => row["kind"].StartsWith("insurance", StringComparison.Ordinal))
                .Select(row => row["claim"]),
        ];
        Accounts = [.. _tables["accounts"].Select(row => row["account"])];
        // A third of all people never answers anything: only so does anybody come to the end of a ladder.
        Silent = [.. Accounts.Where(_ => _random.Next(3) == 0)];
    }

    public string Folder => _generated.Folder;

    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Contacts that the practice's system had before the program sent anything.</summary>
    public IReadOnlyList<Dictionary<string, string>> Original { get; }

    public IReadOnlyList<Dictionary<string, string>> Ledger => _tables["ledger"];

    private HashSet<string> Silent { get; }

    public void Dispose() => _generated.Dispose();

    /// <summary>Lives from one plan to the next.</summary>
    /// <param name="plan">What was sent.</param>
    /// <param name="day">When it was sent.</param>
    /// <param name="to">The day of the next plan.</param>
    /// <param name="history">Where the desk writes down what it hears.</param>
    public void Live(BillingPlan plan, DateOnly day, DateOnly to, HistoryFile history)
    {
        var deliveries = Delivery.Of(plan, new HashSet<string>()).ToLookup(delivery => delivery.Decision.Account);
        var rows = new List<NewRow>();
        var records = new Records(history, AtNight(to));
        foreach (var claim in _tables["claims"].Where(claim => claim["status"] == "sent" && Happens(0.5)))
            Answered(claim, Between(day, to));
        foreach (var account in Accounts)
        {
            if (Happens(0.12))
                Visits(account, Between(day, to));
            foreach (var delivery in deliveries[account])
                Works(delivery, day, to, Record);
            if (deliveries[account].Any() && !Silent.Contains(account))
                Answers(account, deliveries[account].First().Decision.Amount, Between(day, to), Record);
            if (_moved.Contains(account) && Happens(0.5) && _moved.Remove(account))
                Record(account, "address-changed", to, new());
        }
        if (rows.Count > 0)
            history.Append(AtNight(to), "desk", rows);
        Mirror(history, to);
        Write(to);

        void Record(string account, string kind, DateOnly on, Records.Details details)
        {
            Records.Refuse(kind, on, details, _policies);
            rows.AddRange(
                records
                    .Rows(account, kind, on, details)
                    .Select(contact => new NewRow(LogKind.Contact, Bodies.Write(contact), Account: account))
            );
        }
    }

    public static DateTimeOffset AtNight(DateOnly day) => new(day, new TimeOnly(20, 0), TimeSpan.Zero);

    private void Works(
        Delivery delivery,
        DateOnly day,
        DateOnly to,
        Action<string, string, DateOnly, Records.Details> record
    )
    {
        var (account, amount) = (delivery.Decision.Account, delivery.Decision.Amount);
        switch (delivery.Kind)
        {
            // Some calls are never made, and some so late that the next step has to wait.
            case DeliveryKind.Call when Happens(0.85):
                var on = Happens(0.2) ? to.AddDays(-_random.Next(5)) : Between(day, to);
                var outcome = (string[])["no-answer", "no-answer", "spoke", "spoke", "promise"];
                var came = outcome[_random.Next(outcome.Length)];
                record(account, "call", on, came == "promise" ? new(on.AddDays(14), amount, came) : new(Outcome: came));
                break;
            case DeliveryKind.WriteOff when Happens(0.9):
                Post(account, day, "write-off", -amount);
                break;
            case DeliveryKind.Move when Happens(0.9):
                var row = _tables["accounts"].First(row => row["account"] == account);
                row["billing_type"] = delivery.Decision.MoveTo!;
                break;
        }
    }

    private void Answers(
        string account,
        decimal asked,
        DateOnly on,
        Action<string, string, DateOnly, Records.Details> record
    )
    {
        var owed = Math.Min(asked, _owed.GetValueOrDefault(account));
        switch (_random.NextDouble())
        {
            case < 0.30 when owed > 0:
                Post(account, on, "patient-payment", -owed);
                // The check bounces: the debt is the old one again.
                if (Happens(0.15))
                    Post(account, on, "returned-payment", owed, takesBack: $"M{_entries:000000}");
                break;
            case < 0.45 when owed > 1:
                Post(account, on, "patient-payment", -Math.Round(owed * _random.Next(10, 90) / 100, 2));
                break;
            case < 0.51 when owed > 0:
                record(account, "promise", on, new(on.AddDays(_random.Next(5, 40)), owed));
                break;
            case < 0.54:
                record(account, "returned-mail", on, new(Channel: "mail"));
                _moved.Add(account);
                break;
            case < 0.59:
                record(account, "call", on, new(Outcome: Happens(0.8) ? "spoke" : "question", Direction: "in"));
                break;
        }
    }

    private void Visits(string account, DateOnly on)
    {
        var fee = _random.Next(4_000, 30_000) / 100m;
        Post(account, on, "charge", fee, "D0140");
        if (Happens(0.3))
            Post(account, on, "patient-payment", -fee);
        Add(
            "appointments",
            new()
            {
                ["account"] = account,
                ["date"] = Text(on),
                ["status"] = "completed",
            }
        );
    }

    private void Answered(Dictionary<string, string> claim, DateOnly on)
    {
        (claim["status"], claim["received"]) = ("received", Text(on));
        if (_answered.Contains(claim["claim"]))
            return;
        foreach (var (kind, column) in new[] { ("insurance-payment", "payment"), ("insurance-write-off", "write_off") })
            if (decimal.TryParse(claim[$"estimated_{column}"], CultureInfo.InvariantCulture, out var paid) && paid > 0)
                Post(claim["account"], on, kind, -paid, claim: claim["claim"]);
    }

    // What the practice's own system shows of what was done: not at all, twice, another day, or without its step.
    private void Mirror(HistoryFile history, DateOnly to)
    {
        var contacts = PastContactReader.Read(history).Contacts;
        foreach (var contact in contacts.Skip(_mirrored).Where(contact => contact.Direction == Direction.Out))
        {
            var row = new Dictionary<string, string>
            {
                ["account"] = contact.Account,
                ["date"] = Text(contact.Date),
                ["kind"] = ContactWords.Kinds[(int)contact.Kind],
                ["step"] = contact.Step ?? "",
                ["channel"] = contact.Channel == Channel.None ? "" : ContactWords.Channels[(int)contact.Channel - 1],
                ["until"] = contact.Until is { } until ? Text(until) : "",
                ["amount"] = contact.Amount is { } amount ? Text(amount) : "",
            };
            switch (_random.NextDouble() / Faults)
            {
                case < 1:
                    continue;
                case < 2:
                    Add("contacts", row);
                    break;
                case < 3 when contact.Until is null:
                    var other = contact.Date.AddDays(_random.Next(-7, 8));
                    row["date"] = Text(other > to ? to : other);
                    break;
                case < 4:
                    row["step"] = "";
                    break;
            }
            Add("contacts", row);
        }
        _mirrored = contacts.Count;
    }

    private void Post(
        string account,
        DateOnly on,
        string kind,
        decimal amount,
        string code = "",
        string claim = "",
        string takesBack = ""
    )
    {
        _owed[account] = _owed.GetValueOrDefault(account) + amount;
        Add(
            "ledger",
            new()
            {
                ["entry"] = $"M{++_entries:000000}",
                ["account"] = account,
                ["patient"] = claim.Length > 0 ? "" : account,
                ["date"] = Text(on),
                ["posted"] = Text(on),
                ["kind"] = kind,
                ["code"] = code,
                ["amount"] = Text(amount),
                ["claim"] = claim,
                ["applies_to"] = takesBack,
            }
        );
    }

    private void Add(string table, Dictionary<string, string> row) => _tables[table].Add(row);

    private void Write(DateOnly asOf)
    {
        foreach (var (table, rows) in _tables)
        {
            var path = Path.Combine(Folder, table + ".csv");
            var header = File.ReadLines(path).First();
            File.WriteAllLines(
                path,
                rows.Select(row => string.Join(',', header.Split(',').Select(column => Cell(row, column))))
                    .Prepend(header)
            );
        }
        File.WriteAllText(
            Path.Combine(Folder, "export.yaml"),
            $"source: \"{_generated.Options.Source}\"\nas_of: {Text(asOf)}\n"
        );
    }

    private static string Cell(Dictionary<string, string> row, string column) =>
        row.GetValueOrDefault(column, "") is var text && text.AsSpan().IndexOfAny(",\"\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static decimal Amount(Dictionary<string, string> row) =>
        decimal.Parse(row["amount"], CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private bool Happens(double chance) => _random.NextDouble() < chance;

    private DateOnly Between(DateOnly day, DateOnly to) => day.AddDays(1 + _random.Next(to.DayNumber - day.DayNumber));
}
