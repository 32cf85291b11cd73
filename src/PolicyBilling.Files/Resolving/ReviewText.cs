using PolicyBilling.Files.Reports;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>The review list and what its last month brought, on a screen.</summary>
public static class ReviewText
{
    private const int Account = 10,
        Name = 26,
        Money = 14,
        Days = 7,
        State = 26;

    /// <summary>Writes them.</summary>
    public static void Write(
        DateOnly asOf,
        IReadOnlyList<ReviewItem> open,
        ReviewMonth month,
        TextWriter writer,
        ResolveLabels labels
    )
    {
        var screen = new Screen(writer);
        screen.Line($"{labels.Reviews} · {labels.Format.Date(asOf)} · {open.Count}");
        if (open.Count > 0)
            screen.Line(
                labels.Common.Account.PadRight(Account + Name)
                    + labels.Common.Balance.PadLeft(Money)
                    + labels.Days.PadLeft(Days)
                    + "  "
                    + labels.State
            );
        foreach (var item in open)
            screen.Line(
                Screen.Cut(item.Account, Account - 1).PadRight(Account)
                    + Screen.Cut(item.Guarantor, Name - 1).PadRight(Name)
                    + labels.Format.Money(item.Balance).PadLeft(Money)
                    + (item.Days is { } days ? $"{days}" : "–").PadLeft(Days)
                    + "  "
                    + labels.Of(item.State).PadRight(State)
                    + item.Note
            );
        screen.Line();
        screen.Line(labels.Month(month));
        foreach (var (cause, count, amount) in month.Causes)
            screen.Line($"  {labels.OfWord(cause)}: {count}, {labels.Format.Money(amount)}");
    }
}
