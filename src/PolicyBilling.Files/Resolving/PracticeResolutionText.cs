using PolicyBilling.Files.Reports;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>What is wrong in a practice's books on one screen: causes by kind, then the accounts to work
/// down.</summary>
public static class PracticeResolutionText
{
    private const int Cause = 38,
        Count = 9,
        Money = 15,
        Account = 10,
        Name = 26,
        MostAbouts = 3,
        MostAccounts = 30;

    /// <summary>Writes it; only the causes where the accounts are not asked for.</summary>
    public static void Write(
        PracticeResolution practice,
        TextWriter writer,
        ResolveLabels labels,
        bool withAccounts = true
    )
    {
        var screen = new Screen(writer);
        screen.Line($"{practice.Practice} · {labels.Title} · {labels.Format.Date(practice.AsOf)}");
        screen.Line(labels.Looked(practice.Looked));
        screen.Line();
        screen.Line(
            labels.Causes.PadRight(Cause)
                + labels.Sure.PadLeft(Count)
                + labels.Likely.PadLeft(Count + 2)
                + labels.Ask.PadLeft(Count + 3)
                + labels.Common.Amount.PadLeft(Money)
        );
        foreach (var cause in practice.Causes)
        {
            screen.Line(
                labels.Of(cause.Cause).PadRight(Cause)
                    + $"{cause.Sure}".PadLeft(Count)
                    + $"{cause.Likely}".PadLeft(Count + 2)
                    + $"{cause.Ask}".PadLeft(Count + 3)
                    + labels.Format.Money(cause.Amount).PadLeft(Money)
            );
            if (cause.Abouts.Count > 0)
                screen.Line(
                    "  "
                        + string.Join(
                            " · ",
                            cause
                                .Abouts.Take(MostAbouts)
                                .Select(about => $"{about.About} {about.Count}, {labels.Format.Money(about.Amount)}")
                        )
                );
        }
        foreach (var missing in practice.NotSearched)
            screen.Line(
                $"{labels.Common.Colon(labels.NotLookedFor)} {string.Join(", ", missing.Causes.Select(labels.Of))}. "
                    + missing.Because
            );
        if (withAccounts)
            Accounts(practice, screen, labels);
    }

    private static void Accounts(PracticeResolution practice, Screen screen, ResolveLabels labels)
    {
        screen.Line();
        screen.Line(
            labels.AccountsToResolve.PadRight(Account + Name)
                + labels.Common.Balance.PadLeft(Money)
                + labels.Common.Amount.PadLeft(Money)
                + "  "
                + labels.Causes
        );
        foreach (var (resolution, why) in practice.Accounts.Take(MostAccounts))
        {
            var found = resolution.Proposed.Concat(resolution.Questions).ToList();
            screen.Line(
                Screen.Cut(resolution.Account, Account - 1).PadRight(Account)
                    + Screen.Cut(resolution.Guarantor, Name - 1).PadRight(Name)
                    + labels.Format.Money(resolution.Now.Balance).PadLeft(Money)
                    + labels.Format.Money(resolution.Proposed.Sum(one => one.Amount)).PadLeft(Money)
                    + "  "
                    + string.Join(
                        ", ",
                        new[] { labels.Of(why) }
                            .Concat(found.Select(one => labels.Of(one.Cause)))
                            .Where(text => text.Length > 0)
                    )
            );
        }
        if (practice.Accounts.Count > MostAccounts)
            screen.Line(labels.More(practice.Accounts.Count - MostAccounts));
    }
}
