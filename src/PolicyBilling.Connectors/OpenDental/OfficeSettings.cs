using System.Globalization;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A name of the office's own list ("definition").</summary>
/// <param name="Name">As the office wrote it.</param>
/// <param name="Value">What Open Dental keeps beside it; its meaning depends on the list.</param>
internal sealed record OfficeDefinition(string Name, string Value);

/// <summary>How payment plans stand in the ledger: the preference <c>PayPlansVersion</c>.</summary>
internal enum PayPlans
{
    /// <summary>The plan's amount leaves the ledger on the plan's day; what is paid to the plan does not
    /// count.</summary>
    DoNotAge = 1,

    /// <summary>The plan's amount leaves the ledger, and each installment enters it when it falls due.</summary>
    CreditsAndDebits = 2,

    /// <summary>The plan's amount leaves the ledger; installments and what is paid to them do not count.</summary>
    CreditsOnly = 3,

    /// <summary>Plans do not touch the ledger.</summary>
    NoCharges = 4,
}

/// <summary>The office's preferences and lists.</summary>
internal sealed class OfficeSettings
{
    // Lists by their number in the data dictionary (DefCat).
    public const int AdjustmentTypes = 1,
        BillingTypes = 4,
        PaymentTypes = 10,
        CommlogTypes = 27,
        UnearnedTypes = 29,
        ClaimTracking = 31;

    private readonly Dictionary<string, string> _preferences = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(long List, long Id), OfficeDefinition> _definitions = [];
    private readonly Dictionary<long, string> _providers = [];

    private OfficeSettings() { }

    /// <summary>How payment plans stand in the ledger; Open Dental's own default where nothing is set.</summary>
    public PayPlans PayPlans =>
        Enum.IsDefined((PayPlans)Number("PayPlansVersion"))
            ? (PayPlans)Number("PayPlansVersion")
            : PayPlans.CreditsAndDebits;

    /// <summary>Whether adjustments that name a procedure lower it before anything else is paid: so unless the office
    /// said no.</summary>
    public bool AdjustmentsFirst => Number("AgingProcLifo") != 2;

    /// <summary>The day for which the stored balances were computed; null when they never were.</summary>
    public DateOnly? LastAging =>
        DateTime.TryParse(Preference("DateLastAging"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year > 1880
            ? DateOnly.FromDateTime(day)
            : null;

    /// <summary>Today, as the server's clock says.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Reads them.</summary>
    public static OfficeSettings Read(Database database)
    {
        var settings = new OfficeSettings();
        database.Read(
            "SELECT PrefName, ValueString FROM preference",
            row => settings._preferences[row.Text(0)] = row.Text(1)
        );
        database.Read(
            "SELECT Category, DefNum, ItemName, ItemValue FROM definition",
            row => settings._definitions[(row.Number(0), row.Number(1))] = new(row.Text(2), row.Text(3))
        );
        database.Read("SELECT ProvNum, Abbr FROM provider", row => settings._providers[row.Number(0)] = row.Text(1));
        database.Read("SELECT CURDATE()", row => settings.Today = row.Date(0)!.Value);
        return settings;
    }

    /// <summary>A preference; empty where it is not set.</summary>
    public string Preference(string name) => _preferences.GetValueOrDefault(name, "");

    /// <summary>A preference that is a number; 0 where it is none.</summary>
    public long Number(string name) =>
        long.TryParse(Preference(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>An entry of a list; its number as its name where the list does not have it.</summary>
    public OfficeDefinition Definition(int list, long id) =>
        _definitions.GetValueOrDefault((list, id)) is { Name.Length: > 0 } found ? found
        : id == 0 ? new("", "")
        : new($"#{id}", "");

    /// <summary>All entries of a list.</summary>
    public IEnumerable<(long Id, OfficeDefinition Definition)> List(int list) =>
        _definitions.Where(entry => entry.Key.List == list).Select(entry => (entry.Key.Id, entry.Value));

    /// <summary>A provider's short name.</summary>
    public string Provider(long id) => _providers.GetValueOrDefault(id, "");
}
