namespace PolicyBilling.Files.Printed;

/// <summary>Asks what the billing types of a report mean: they decide who is asked for money.</summary>
internal static class BillingTypes
{
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
        var words = new WhoWords(brought.Language);
        brought.BillingTypes.AddRange(types);
        if (known is not null && types.Except(known).ToList() is { Count: > 0 } added)
            interview.Ask(words.NewTypes(added, known));
        var answer = interview.Ask(words.Types(types));
        var ours = Parts(answer);
        if (answer != "as-printed" && types.Where(type => !ours.ContainsKey(type)).ToList() is { Count: > 0 } missing)
            brought.Refuse(words.TypesMissing(missing));
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
