using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Explains one account: the front door beside <see cref="BillingRun"/>.</summary>
public static class Explainer
{
    /// <summary>Explains an account, by its number in the data. Throws <see cref="RefusedException"/> where a dry run
    /// would.</summary>
    public static Explanation Explain(
        PracticeData data,
        int account,
        PolicySet policies,
        DateOnly asOf,
        string? language = null,
        CancellationToken cancel = default
    )
    {
        var options = new RunOptions(asOf, language, WithReach: false);
        BillingRun.Refuse(data, policies, options);
        var reader = language ?? policies.Practice.Languages[0];
        var copy = new AccountCopy(data, account, asOf);
        var future = new AccountFuture(copy, policies, reader, cancel);
        var (alone, today) = (future.Untouched, future.DecideToday());
        var own = today.Decision;
        // Hundreds of days on one core, hundreds of payments on another.
        var later = Task.Run(() => Later(new AccountFuture(copy, policies, reader, cancel), own), cancel);
        own = new StuckAccounts(data, policies, options).Add(account, own);
        var decision = InItsRun(data, policies, options, own, cancel);
        var facts = new FactsReader(alone, BillingRun.FactsFor(policies, asOf));
        var known = facts.Read(AccountDraft.Number);
        var context = new TextContext(
            policies.Practice.Letterhead,
            own.Guarantor,
            asOf,
            new TextFormat(reader, policies.Practice.Currency)
        );
        cancel.ThrowIfCancellationRequested();
        var why = new WhyReader(future, known, context, reader).Read(own);
        var breakdown = BreakdownReader.Read(alone, AccountDraft.Number, asOf, policies.Practice.Aging);
        var contacts = ContactLine.Marked(
            ContactLine.Of(alone, facts, AccountDraft.Number),
            data.Unseen.Where(unseen => unseen.Account == account).Select(unseen => unseen.Contact)
        );
        var offers = new OfferReader(
            known,
            breakdown,
            contacts,
            DeskOffers.Of(policies, asOf),
            new CallSheetTexts(context.Format)
        ).Read(why);
        var done = new MoveSearch(future, own).Done(known, facts.Aging, facts.Claims);
        var (days, upcoming) = later.GetAwaiter().GetResult();
        return new Explanation
        {
            AsOf = asOf,
            Practice = policies.Practice.Name,
            Currency = policies.Practice.Currency,
            Decision = decision,
            Guarantor = new RecipientReader(data, policies.Practice.Languages).Read(account),
            BeforeBatch = ReferenceEquals(own, decision) ? null : own,
            Breakdown = breakdown,
            Corrections =
            [
                .. PostingMatch
                    .Of(data, alone.Accepted, asOf, policies.PostWithinDays(asOf))
                    .Where(state => state.State != PostingState.Posted && state.Entry is { Moves: "" })
                    .Select(state => state.Entry)
                    // Only a look back leaves out what was accepted since.
                    .Where(entry => entry.Day <= asOf || asOf >= (data.ExportedAsOf ?? asOf)),
            ],
            Contacts = contacts,
            Why = why,
            Changes = days is null ? done : [days, .. done],
            Upcoming = upcoming,
            CallSheet = CallSheetReader.Read(
                known,
                breakdown,
                why,
                own,
                new CautionReader(alone, context.Format, new Waiting(policies, asOf)).Read(
                    AccountDraft.Number,
                    known,
                    facts
                ),
                offers,
                context
            ),
            NotExported = [.. data.NotExportedNames],
            CurrentValuesOf = data.ExportedAsOf is { } exported && asOf < exported ? exported : null,
            Problems = [.. alone.Problems, .. today.Problems],
            Titles = [.. TitleInForce.Of(policies, asOf)],
            PolicyFingerprint = policies.Fingerprint,
        };
    }

    private static (Changed? Days, IReadOnlyList<Upcoming> Upcoming) Later(AccountFuture future, Decision own) =>
        (new MoveSearch(future, own).Days(), Ahead.Of(future));

    // Only a limit of statements makes an account's decision depend on the others'.
    private static Decision InItsRun(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        Decision own,
        CancellationToken cancel
    )
    {
        if (policies.Practice.StatementsPerRun is null || own.Kind != DecisionKind.Statement)
            return own;
        var run = BillingRun
            .Plan(data, policies, options, cancel)
            .Decisions.First(decision => decision.Account == own.Account);
        return DecisionKey.Of(run) == DecisionKey.Of(own) ? own : run;
    }
}
