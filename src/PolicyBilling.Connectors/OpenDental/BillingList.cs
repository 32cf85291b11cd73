using System.Globalization;
using System.Text;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>A dunning message of the office.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="BillingType">The billing type it is for; empty for all.</param>
/// <param name="Age">Over how many days something must be: 0, 30, 60 or 90.</param>
/// <param name="InsuranceIsPending">Whether a claim must be open, or none; null for either.</param>
internal sealed record Dunning(string Text, string BillingType, long Age, bool? InsuranceIsPending);

/// <summary>What the office has Open Dental's billing list do, as policies of ours: a beginning, each line with the
/// preference that it comes from.</summary>
internal static class BillingList
{
    private const string Hold = "    then: hold\n";

    /// <summary>The files of a first <c>policies</c> folder, by name.</summary>
    public static IReadOnlyDictionary<string, string> Policies(
        OfficeSettings settings,
        IReadOnlyList<string> types,
        IReadOnlyList<Dunning> dunnings
    ) =>
        new Dictionary<string, string>
        {
            ["practice.yaml"] = Practice(settings, types),
            ["statements.yaml"] = Statements(settings, dunnings),
        };

    /// <summary>The dunning messages, the narrowest first, as Open Dental chooses.</summary>
    public static IReadOnlyList<Dunning> ReadDunnings(Database database, SeenSchema seen, OfficeSettings settings)
    {
        var dunnings = new List<Dunning>();
        if (seen.Has("dunning"))
            database.Read(
                "SELECT DunMessage, BillingType, AgeAccount, InsIsPending FROM dunning WHERE DunMessage <> '' "
                    + "ORDER BY AgeAccount DESC, BillingType <> 0 DESC, InsIsPending <> 0 DESC, DunMessage",
                row =>
                    dunnings.Add(
                        new(
                            row.Text(0),
                            settings.Definition(OfficeSettings.BillingTypes, row.Number(1)).Name,
                            row.Number(2),
                            row.Number(3) switch
                            {
                                1 => true,
                                2 => false,
                                _ => null,
                            }
                        )
                    )
            );
        return dunnings;
    }

    private static string Practice(OfficeSettings settings, IReadOnlyList<string> types)
    {
        string Line(string key, string value, string from) =>
            value.Length == 0 ? "" : $"  {key}: {YamlText.Quoted(value)} # {from}\n";
        var title = settings.Preference("PracticeTitle") is { Length: > 0 } given ? given : "Our practice";
        var city = $"{settings.Preference("PracticeCity")}, {settings.Preference("PracticeST")}";
        var address = $"{settings.Preference("PracticeAddress")}, {city} {settings.Preference("PracticeZip")}";
        var selected = Selected(settings);
        var text = new StringBuilder()
            .Append(
                "# The practice itself, from Open Dental's preferences; look at every line before you bill by it.\n"
            )
            .Append("# The guards (bankruptcy, Medicaid, minors) are not in Open Dental: take guards.yaml of the\n")
            .Append("# program's own policies and name it first under order.\n")
            .Append("practice:\n")
            .Append(Line("name", title, "PracticeTitle"))
            .Append(Line("phone", settings.Preference("PracticePhone"), "PracticePhone"))
            .Append(Line("address", address.Trim(' ', ','), "PracticeAddress, City, ST, Zip"))
            .Append("  currency: USD\n  languages: [en]\n\norder:\n  - statements\n\naging:\n")
            .Append($"  method: {(settings.AdjustmentsFirst ? "adjustments-first" : "oldest-first")} # AgingProcLifo\n")
            .Append("  taken_back: own-date # as Open Dental does\n\n")
            .Append("# BillingSelectBillingTypes; say here which mean insurance-only, missed-fees or agency.\n")
            .Append("billing_types:\n");
        foreach (var type in types)
            text.Append($"  {YamlText.Quoted(type)}: ")
                .Append(selected.Count == 0 || selected.Contains(type) ? "billed\n" : "not-billed\n");
        return text.ToString();
    }

    private static string Statements(OfficeSettings settings, IReadOnlyList<Dunning> dunnings)
    {
        var minimum = decimal.TryParse(
            settings.Preference("BillingExcludeLessThan"),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var least
        )
            ? Money.Round(least)
            : 0.00m;
        var text = new StringBuilder()
            .Append("# Open Dental's billing list, from its preferences; each is named where it decides.\n")
            .Append("policy: statements\ntitle: The billing list of Open Dental\n\nsettings:\n")
            .Append(CultureInfo.InvariantCulture, $"  minimum_balance: {minimum:0.00} # BillingExcludeLessThan\n")
            .Append("  days_between_statements: 30 # Open Dental proposes one month\n\nrules:\n");
        Rules(text, settings);
        Messages(text, settings, dunnings);
        return text.ToString();
    }

    private static void Rules(StringBuilder text, OfficeSettings settings)
    {
        void Add(string name, string preference, string when, string because) =>
            text.Append($"  - name: {name} # {preference}\n    when: {YamlText.Quoted(when)}\n{Hold}")
                .Append($"    because: {YamlText.Quoted(because)}\n");
        bool Is(string preference) => settings.Preference(preference) is "1" or "True" or "true";

        var types = Selected(settings);
        if (types.Count > 0)
            Add(
                "billing-type",
                "BillingSelectBillingTypes",
                $"billing_type not in [{string.Join(", ", types.Select(YamlText.InCondition))}]",
                "The billing type is not on the billing list."
            );
        Add("nothing-due", "BillingExcludeNegative", "patient_portion <= 0", "The patient owes nothing now.");
        Add(
            "under-minimum",
            "BillingExcludeLessThan",
            "patient_portion < minimum_balance",
            "The patient owes {patient_portion}; below {minimum_balance} no statement goes out."
        );
        if (OverAge(settings.Number("BillingAgeOfAccount")) is { } over)
            Add("not-old-enough", "BillingAgeOfAccount", $"{over} <= 0", "Nothing is old enough for the billing list.");
        if (Is("BillingExcludeBadAddresses"))
            Add("bad-address", "BillingExcludeBadAddresses", "no_postal_code", "The address has no postal code.");
        if (Is("BillingExcludeInactive"))
            Add("inactive", "BillingExcludeInactive", "inactive", "Nobody of the family is a patient any more.");
        if (Is("BillingExcludeIfUnsentProcs"))
            Add("unsent-work", "BillingExcludeIfUnsentProcs", "unsent_claims > 0", "Work is on no claim yet.");
        if (Is("BillingExcludeInsPending"))
            Add("insurance-pending", "BillingExcludeInsPending", "insurance_pending", "A claim is open.");
        Add(
            "too-soon",
            "the date of the last statement",
            "days_since_last_statement < days_between_statements",
            "The last statement went out {days_since_last_statement} days ago."
        );
        text.Append("  - name: owes\n    when: patient_portion >= minimum_balance\n    then: statement\n")
            .Append("    because: The patient owes {patient_portion}.\n");
    }

    private static void Messages(StringBuilder text, OfficeSettings settings, IReadOnlyList<Dunning> dunnings)
    {
        if (dunnings.Count > 0)
            text.Append("\nmessages:\n");
        foreach (var (place, dunning) in dunnings.Index())
        {
            List<string> when = [];
            if (OverAge(dunning.Age) is { } over)
                when.Add($"{over} > 0");
            if (dunning.BillingType.Length > 0)
                when.Add($"billing_type == {YamlText.InCondition(dunning.BillingType)}");
            if (dunning.InsuranceIsPending is { } pending)
                when.Add(pending ? "insurance_pending" : "not insurance_pending");
            var condition = when.Count == 0 ? "patient_portion > 0" : string.Join(" and ", when);
            text.Append($"  - name: dunning-{place + 1}\n    when: {YamlText.Quoted(condition)}\n    text: ")
                .Append(YamlText.Block(dunning.Text, 6));
        }
        if (settings.Preference("BillingDefaultsNote") is { Length: > 0 } note)
            text.Append("\nnotes:\n  - name: general # BillingDefaultsNote\n    when: patient_portion > 0\n    text: ")
                .Append(YamlText.Block(note, 6));
    }

    private static string? OverAge(long days) =>
        days switch
        {
            30 => "aged_31_60 + aged_61_90 + aged_over_90",
            60 => "aged_61_90 + aged_over_90",
            90 => "aged_over_90",
            _ => null,
        };

    private static List<string> Selected(OfficeSettings settings) =>
        [
            .. settings
                .Preference("BillingSelectBillingTypes")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(id =>
                    long.TryParse(id, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0
                )
                .Where(id => id != 0)
                .Select(id => settings.Definition(OfficeSettings.BillingTypes, id).Name),
        ];
}
