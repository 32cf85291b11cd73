namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Finds the names that occur in the database and need a meaning.</summary>
internal static class OfficeNames
{
    // Preferences that say what an adjustment type is for.
    private static readonly (string Preference, string Means)[] KnownAdjustments =
    [
        ("FinanceChargeAdjustmentType", "finance-charge"),
        ("BillingChargeAdjustmentType", "late-fee"),
        ("LateChargeAdjustmentType", "late-fee"),
        ("BrokenAppointmentAdjustmentType", "missed-fee"),
        ("SalesTaxAdjustmentType", "adjustment"),
    ];

    // Words that offices write into popups of accounts to be left alone; the text itself stays in the database.
    private static readonly (string Word, string Flag)[] PopupWords =
    [
        ("bankrupt", "bankruptcy"),
        ("attorney", "attorney"),
        ("lawyer", "attorney"),
        ("dispute", "dispute"),
        ("do not contact", "cease-contact"),
        ("bad address", "bad-address"),
    ];

    /// <summary>What is used, most often used first in each list.</summary>
    public static IReadOnlyList<OfficeName> Find(Database database, SeenSchema seen, OfficeSettings settings)
    {
        var adjustments = KnownAdjustments
            .Select(known => (Id: settings.Number(known.Preference), known.Means))
            .Where(known => known.Id != 0)
            .GroupBy(known => known.Id)
            .ToDictionary(group => group.Key, group => group.First().Means);
        var names = new List<OfficeName>();
        void Add(OfficeSection section, int list, string counted, Func<long, OfficeDefinition, string> proposal) =>
            database.Read(
                $"SELECT kind, COUNT(*) FROM ({counted}) used GROUP BY kind ORDER BY COUNT(*) DESC, kind",
                row =>
                {
                    var definition = settings.Definition(list, row.Number(0));
                    if (definition.Name.Length > 0)
                        names.Add(new(section, definition.Name, row.Number(1), proposal(row.Number(0), definition)));
                }
            );
        Add(
            OfficeSection.CommlogTypes,
            OfficeSettings.CommlogTypes,
            "SELECT CommType kind FROM commlog",
            // What Open Dental itself writes into the log about appointments and recalls is no billing.
            (_, definition) => definition.Value is "APPT" or "RECALL" or "TEXT" ? OfficeSection.None : ""
        );
        Add(
            OfficeSection.BillingTypes,
            OfficeSettings.BillingTypes,
            "SELECT BillingType kind FROM patient WHERE PatNum = Guarantor AND PatStatus <> 4",
            (_, _) => ""
        );
        Add(
            OfficeSection.AdjustmentTypes,
            OfficeSettings.AdjustmentTypes,
            "SELECT AdjType kind FROM adjustment WHERE AdjAmt <> 0",
            (id, _) => adjustments.GetValueOrDefault(id, "")
        );
        Add(
            OfficeSection.PaymentTypes,
            OfficeSettings.PaymentTypes,
            "SELECT p.PayType kind FROM paysplit s JOIN payment p ON p.PayNum = s.PayNum "
                + "WHERE s.SplitAmt < 0 AND p.PayType <> 0",
            (_, _) => ""
        );
        if (seen.Has("claim.CustomTracking"))
            Add(
                OfficeSection.ClaimTracking,
                OfficeSettings.ClaimTracking,
                "SELECT CustomTracking kind FROM claim WHERE CustomTracking <> 0",
                (_, _) => ""
            );
        if (seen.Has("popup"))
            names.AddRange(PopupWords.Select(word => new OfficeName(OfficeSection.Popups, word.Word, 0, word.Flag)));
        return [.. names.DistinctBy(name => (name.Section, name.Name))];
    }
}
