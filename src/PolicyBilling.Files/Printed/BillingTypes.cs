namespace PolicyBilling.Files.Printed;

/// <summary>Asks what the billing types of a report mean: they decide who is asked for money.</summary>
internal static class BillingTypes
{
    private const string Id = "billing-types";

    /// <summary>Asks once for all types, and again for those that are new.</summary>
    public static void Ask(Brought brought, Interview interview, IReadOnlyList<string>? known)
    {
        var types = brought
            .Accounts.Select(account => account.BillingType)
            .Where(type => type.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (types.Count == 0)
            return;
        brought.BillingTypes.AddRange(types);
        if (known is not null && types.Except(known).ToList() is { Count: > 0 } added)
            interview.Ask(
                "new-billing-types",
                $"The billing types {string.Join(", ", added)} are new: what do they mean?",
                $"Last time there were {string.Join(", ", known)}.",
                "as-printed",
                ("as-printed", "They are kept as they are printed; practice.yaml says what each means.")
            );
        var answer = interview.Ask(
            Id,
            $"What do the billing types {string.Join(", ", types)} mean: which of yours are they?",
            $"{types.Count} type(s) stand in the files.",
            "as-printed",
            ("as-printed", "They are kept as they are printed; practice.yaml says what each means."),
            ("<printed=ours; printed=ours>", "Each is written as yours.")
        );
        var ours = Parts(answer);
        if (answer != "as-printed" && types.Where(type => !ours.ContainsKey(type)).ToList() is { Count: > 0 } missing)
            brought.Refuse(
                $"The billing type(s) {string.Join(", ", missing)} are not in the answer to {Id}: add them, "
                    + $"as `{missing[0]}=…`."
            );
        for (var i = 0; i < brought.Accounts.Count; i++)
            if (ours.TryGetValue(brought.Accounts[i].BillingType, out var type))
                brought.Accounts[i] = brought.Accounts[i] with { BillingType = type };
    }

    private static Dictionary<string, string> Parts(string answer) =>
        answer
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0])
            .ToDictionary(group => group.Key, group => group.First()[1]);
}
