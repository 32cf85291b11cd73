using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>An account's decision and what else a plan needs of it.</summary>
internal readonly record struct DecidedAccount(
    Decision Decision,
    IReadOnlyList<WorklistRow> Worklists,
    IReadOnlyList<Problem> Problems,
    BatchPlace Batch
);

/// <summary>Decides one account after another and writes down why. One for each thread.</summary>
internal sealed partial class AccountDecider
{
    private readonly PolicySet _policies;
    private readonly RunOptions _options;
    private readonly FactsOptions _factsOptions;
    private readonly Decider _decider;
    private readonly Letterhead _letterhead;
    private readonly string _language;
    private readonly TextFormat _format;
    private readonly SpokenNames _names;
    private readonly HashSet<Step> _finalNotices;
    private readonly Waiting _waiting;
    private readonly SharedTexts _texts = new();
    private readonly List<Problem> _problems = [];

    private readonly bool _writes;

    // What reads one practice's rows; made when it is asked for.
    private PracticeData _data;
    private FactsReader? _reader;
    private WorklistReader? _worklists;
    private RecipientReader? _recipients;
    private RowDetails? _details;
    private PaperWriter? _papers;
    private AgreedOff? _agreed;

    /// <summary>A decider for a run. One that does not write leaves reasons and texts empty and fills no worklist:
    /// enough to count and to compare. For few accounts conditions are compiled one by one.</summary>
    public AccountDecider(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        FactsOptions facts,
        bool writes = true,
        bool manyAccounts = true
    )
    {
        (_data, _policies, _options, _factsOptions, _writes) = (data, policies, options, facts, writes);
        _decider = new Decider(policies.Policies, options.AsOf, manyAccounts);
        _letterhead = policies.Practice.Letterhead;
        _language = options.Language ?? policies.Practice.Languages[0];
        _format = new TextFormat(_language, policies.Practice.Currency);
        _waiting = new Waiting(policies, options.AsOf);
        _names = new SpokenNames(policies, _language);
        _finalNotices = new(
            policies.Policies.SelectMany(policy => policy.Ladder?.FinalNotices ?? []),
            ReferenceEqualityComparer.Instance
        );
    }

    /// <summary>Day number of the newest entry or contact that counted so far.</summary>
    public int Newest { get; private set; }

    /// <summary>The same decider for other data, on the same thread: all but what reads rows is shared.</summary>
    public AccountDecider On(PracticeData data)
    {
        var other = (AccountDecider)MemberwiseClone();
        (other._data, other._reader, other._worklists) = (data, null, null);
        (other._recipients, other._details, other._papers) = (null, null, null);
        other._agreed = null;
        return other;
    }

    private bool French => _language == "fr";

    private FactsReader Facts => _reader ??= new FactsReader(_data, _factsOptions);

    private WorklistReader Worklists =>
        _worklists ??= new WorklistReader(_data, _policies, _options.AsOf, _language, _texts);

    private RecipientReader Recipients => _recipients ??= new RecipientReader(_data, _policies.Practice.Languages);

    private PaperWriter Papers => _papers ??= new PaperWriter(_data, _policies, _options, Recipients, _texts, _writes);

    private AgreedOff Agreed => _agreed ??= new AgreedOff(_data, _policies, _options.AsOf);

    private RowDetails Details => _details ??= new RowDetails(_data, _policies, Recipients, _format, _waiting);

    /// <summary>The facts of an account, by its number.</summary>
    public AccountFacts Read(int account) => Facts.Read(account);

    /// <summary>What is decided on facts that were read for the account already, without worklists.</summary>
    public DecidedAccount Decide(int account, AccountFacts facts)
    {
        var problems = new List<Problem>(0);
        var decision = Decide(account, facts, Context(account), problems);
        return new DecidedAccount(decision, [], problems, BatchPlace.Of(facts));
    }

    /// <summary>Whether something may go out or be written off on facts that were read for the account already: where
    /// not, the decision does neither. Costs a fraction of a decision.</summary>
    public bool MayAct(int account, AccountFacts facts)
    {
        if (facts.Balance == 0 || _data.BadAccounts.ContainsKey(account))
            return false;
        try
        {
            var verdict = _decider.Decide(facts, ExceptionOf(_data.AccountIds[account]));
            return verdict.Sends != Sending.None || verdict.Kind == DecisionKind.WriteOff;
        }
        // Whatever failed, the account is held.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }

    private AccountException? ExceptionOf(string account) =>
        _policies.Exceptions.GetValueOrDefault(account) is { } exception && !(exception.Until < _options.AsOf)
            ? exception
            : null;

    public DecidedAccount Decide(int account)
    {
        var facts = Facts.Read(account);
        NoteNewest(account);
        var context = Context(account);
        _problems.Clear();
        var decision = Decide(account, facts, context, _problems);
        IReadOnlyList<WorklistRow> worklists = [];
        // A list made from rows that could not all be read would send somebody after the wrong thing.
        if (!_data.BadAccounts.ContainsKey(account))
            worklists = Worklists.Read(decision.Account, facts, context, Facts, _problems);
        if (worklists.Count > 0)
            decision = decision with { Worklists = worklists.Select(row => row.Worklist).Distinct().ToArray() };
        if (_options.WithReach)
            (decision, worklists) = Details.Add(account, decision, worklists, facts, Facts);
        return new DecidedAccount(
            decision,
            worklists,
            _problems.Count == 0 ? [] : [.. _problems],
            BatchPlace.Of(facts)
        );
    }

    /// <summary>A row of an account with what those who work it need beside the reason.</summary>
    public WorklistRow Detailed(int account, WorklistRow row)
    {
        if (!_options.WithReach)
            return row;
        var facts = Read(account);
        return Details.Add(account, Decide(account, facts).Decision, [row], facts, Facts).Rows[0];
    }

    private TextContext Context(int account) =>
        new(_letterhead, _data.Texts[_data.Accounts[account].Name], _options.AsOf, _format);

    private Decision Decide(int account, AccountFacts facts, TextContext context, List<Problem> problems)
    {
        var basis = new Decision
        {
            Account = _data.AccountIds[account],
            Guarantor = context.Guarantor,
            BillingType = facts.BillingType,
            Disposition = new Disposition.Hold(),
            Policy = "engine",
            WaitsFor = WaitsFor.Us,
            Because = "",
            Amount = facts.PatientPortion,
            PatientDueDays = facts.PatientDueDays,
            DaysSinceLastStatement = facts.DaysSinceLastStatement,
            Figures = new Figures(
                facts.Balance,
                facts.Credit,
                facts.Aged0To30,
                facts.Aged31To60,
                facts.Aged61To90,
                facts.AgedOver90,
                facts.InsuranceEstimate,
                facts.PatientPortion
            ),
        };
        if (_data.BadAccounts.TryGetValue(account, out var problem))
            return problem.Check is null
                ? basis with
                {
                    Rule = EngineRules.BadData,
                    Because = EngineTexts.BadData(problem, French),
                }
                : basis with
                {
                    Rule = EngineRules.DoubtfulData,
                    Because = EngineTexts.DoubtfulData(problem, French),
                };
        if (facts.Balance == 0)
            return basis with
            {
                Disposition = new Disposition.None(),
                Rule = "none",
                WaitsFor = null,
                Because = EngineTexts.None(French),
            };
        if (!_options.Selects(context.Guarantor, facts.Provider))
            return basis with
            {
                Rule = "not-selected",
                WaitsFor = WaitsFor.Never,
                Because = EngineTexts.NotSelected(French),
            };
        try
        {
            return Decide(basis, account, facts, context, problems);
        }
        // Whatever failed, the account is held: a fault is never "does not match".
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var place = _decider.At;
            var because = EngineTexts.Fault(place.File, EngineTexts.Why(failure, French), French);
            problems.Add(new Problem(Severity.Error, place.File, place.Line, "", basis.Account, because));
            return basis with { Rule = "fault", Because = because };
        }
    }

    private Decision Decide(
        Decision basis,
        int account,
        AccountFacts facts,
        TextContext context,
        List<Problem> problems
    )
    {
        var exception = ExceptionOf(basis.Account);
        var verdict = _decider.Decide(facts, exception);
        var then = verdict.Rule?.Then;
        var asked = AskedOf(verdict, account, facts);
        context = context with { Asked = asked };
        if (AskedAmount.IsRefused(verdict.Kind, asked, facts.Balance))
            return Refused(basis, verdict, exception, asked, facts.Balance, problems);
        return basis with
        {
            Disposition = DispositionOf(verdict, account, facts, context),
            Policy = verdict.Policy,
            Rule = verdict.RuleName,
            WaitsFor = WaitsForOf(verdict),
            Step = verdict.Step?.Name,
            Amount = asked,
            LastPayment =
                verdict.Sends.HasFlag(Sending.Agency) && facts.DaysSinceLastPayment < AccountFacts.NeverDays
                    ? _options.AsOf.AddDays(-facts.DaysSinceLastPayment)
                    : null,
            MoveTo = then?.MoveTo,
            Because =
                !_writes ? ""
                : verdict.Because is { } because
                    ? _texts.Of(
                        because.In(_language, _policies.Practice.Languages[0]).Fill(facts, context) + Left(verdict)
                    )
                : EngineTexts.NoPolicy(French),
            StruckBy = StruckByOf(verdict),
        };
    }

    // Of what was agreed to be adjusted off and is not yet, nothing is asked.
    private decimal AskedOf(in Verdict verdict, int account, AccountFacts facts)
    {
        var asked = (verdict.Rule?.Then.Amount ?? verdict.Step?.Amount) is { } amount
            ? Sane(amount.Of(facts))
            : facts.PatientPortion;
        return
            Agreed.Of(account) is var off and > 0 && verdict.Kind is DecisionKind.Statement or DecisionKind.Collections
            ? Math.Min(asked, facts.PatientPortion - off)
            : asked;
    }

    private static WaitsFor? WaitsForOf(in Verdict verdict) =>
        verdict.Kind == DecisionKind.Hold && verdict.WaitsFor != WaitsFor.Unsaid ? verdict.WaitsFor : null;

    private IReadOnlyList<string> StruckByOf(in Verdict verdict) =>
        verdict.Struck is { } struck
            ? [.. struck.Select(guard => _texts.Of($"{guard.Policy}/{guard.Guard.Name}")).Distinct()]
            : [];

    // What a step or a rule says of itself, "a letter", is true of what guards left of it only when that is said too.
    private string Left(in Verdict verdict)
    {
        if (verdict.Struck is null || verdict.Sends == Sending.None)
            return "";
        var (policy, name, sends) = (verdict.Policy, verdict.Step?.Name ?? verdict.RuleName, verdict.Sends);
        return string.Concat(
            verdict
                .Struck.Where(struck => struck.ByPolicy == policy && struck.ByName == name)
                .Select(struck =>
                    " " + EngineTexts.Struck(_names.Of(struck.Policy, struck.Guard.Name), struck.Sends, sends, French)
                )
        );
    }

    private Disposition DispositionOf(Verdict verdict, int account, AccountFacts facts, TextContext context)
    {
        var then = verdict.Rule?.Then;
        switch (verdict.Kind)
        {
            case DecisionKind.Statement:
                var reader = Papers.ReaderOf(facts, context);
                return new Disposition.Statement(
                    MailingOf(verdict, account, facts, reader),
                    Papers.RecipientOf(account)
                );
            case DecisionKind.WriteOff:
                return new Disposition.WriteOff(then?.Reason);
            case DecisionKind.Collections:
                var patient = Papers.ReaderOf(facts, context);
                return new Disposition.Collections(
                    verdict.Sends.List(),
                    verdict.Sends.HasFlag(Sending.Statement) ? MailingOf(verdict, account, facts, patient) : null,
                    TextOf(verdict, facts, patient),
                    verdict.Sends.HasFlag(Sending.Letter)
                        && verdict.Step is { } letter
                        && _finalNotices.Contains(letter),
                    Papers.RecipientOf(account)
                );
            default:
                return new Disposition.Hold(
                    then?.Until is { } days
                        ? _options.AsOf.AddDays((int)Math.Clamp(days.Of(facts), 0, AccountFacts.NeverDays))
                        : null
                );
        }
    }

    private Decision Refused(
        Decision basis,
        Verdict verdict,
        AccountException? exception,
        decimal asked,
        decimal balance,
        List<Problem> problems
    )
    {
        var place = verdict.Rule?.Place ?? verdict.Step?.Place ?? exception!.Place;
        var because = EngineTexts.Amount(
            _names.Of(verdict.Policy, verdict.Step?.Name ?? verdict.RuleName ?? ""),
            verdict.Kind,
            _format.Money(asked),
            asked > balance ? _format.Money(balance) : null,
            French
        );
        problems.Add(new Problem(Severity.Error, place.File, place.Line, "", basis.Account, because));
        return basis with { Rule = EngineRules.Amount, Because = because };
    }

    // Sums of a million accounts must not overflow; no patient is asked for so much.
    private static decimal Sane(decimal amount) =>
        Math.Abs(amount) < 1_000_000_000_000m ? Money.Round(amount) : throw new OverflowException();

    private string? TextOf(Verdict verdict, AccountFacts facts, in Reader patient) =>
        (verdict.Sends & (Sending.Letter | Sending.Call)) == 0
            ? null
            : Papers.Filled(verdict.Step is { } step ? step.Text : verdict.Rule?.Then.Text, facts, patient);

    private Mailing MailingOf(Verdict verdict, int account, AccountFacts facts, in Reader patient)
    {
        // The conditions of messages and notes are held against the facts even where nothing is written: one that fails
        // must hold the account.
        var message = _decider.MessageFor(facts)?.Message;
        var notes = _decider.NotesFor(facts).ToList();
        return new Mailing(
            verdict.By == Sending.Email ? "email" : "mail",
            message?.Name,
            Papers.Filled(message?.Text, facts, patient)
        )
        {
            Notes = Papers.Filled(notes, facts, patient),
            Lines = Papers.LinesOf(
                account,
                Facts,
                facts,
                patient.Context.Asked ?? facts.PatientPortion,
                Agreed.Of(account)
            ),
        };
    }

    private void NoteNewest(int account)
    {
        for (var i = 0; i < Facts.Ledger.Count; i++)
            Newest = Math.Max(Newest, Facts.Ledger[i].Posted);
        var contact =
            _data.NewestExported is { } exported ? exported[account]
            : Facts.Contacts.Count > 0 ? Facts.Contacts[Facts.Contacts.Count - 1].Date
            : 0;
        if (contact <= _options.AsOf.DayNumber)
            Newest = Math.Max(Newest, contact);
    }
}
