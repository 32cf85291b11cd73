using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Fills in what goes to a guarantor: texts in the guarantor's language, whom they go to, what a statement
/// prints. One for each thread.</summary>
/// <param name="data">The practice's data.</param>
/// <param name="policies">The texts.</param>
/// <param name="options">The day, and whether recipients and lines are asked for.</param>
/// <param name="recipients">Whom things go to.</param>
/// <param name="texts">Keeps one copy of texts that are told to many.</param>
/// <param name="writes">Whether texts are written at all.</param>
internal sealed class PaperWriter(
    PracticeData data,
    PolicySet policies,
    RunOptions options,
    RecipientReader recipients,
    SharedTexts texts,
    bool writes
)
{
    // A statement shows what was settled since the last one; where that is long ago or never was, of the last months.
    private const int RecentDays = 90;

    private readonly Dictionary<string, TextFormat> _formats = [];
    private readonly Waiting _waiting = new(policies, options.AsOf);
    private StatementReader? _statements;
    private readonly string _fallback = policies.Practice.Languages[0];

    /// <summary>Who reads what goes to an account: what the patient reads is in the patient's language.</summary>
    public Reader ReaderOf(AccountFacts facts, TextContext context)
    {
        var language = recipients.LanguageOf(facts.Language);
        if (!_formats.TryGetValue(language, out var format))
            _formats[language] = format = new TextFormat(language, policies.Practice.Currency);
        return new Reader(language, context with { Format = format });
    }

    /// <summary>Whom it goes to; null where nobody works the run.</summary>
    public Recipient? RecipientOf(int account) => writes && options.WithReach ? recipients.Read(account) : null;

    /// <summary>What the statement of the account prints that the facts reader read last, when so much is asked and so
    /// much was agreed to be taken off; null where the run does not ask.</summary>
    public StatementLines? LinesOf(
        int account,
        FactsReader read,
        AccountFacts facts,
        decimal asked,
        decimal agreedOff
    ) =>
        writes && options.Papers
            ? (_statements ??= new StatementReader(data)).Read(
                account,
                read.Ledger,
                read.Claims,
                options.AsOf.DayNumber - Math.Min(RecentDays, facts.DaysSinceLastStatement),
                asked < facts.PatientPortion ? UnaskedOf(read, facts) : null
            ) with
            {
                AgreedOff = agreedOff,
            }
            : null;

    private Func<int, Unasked> UnaskedOf(FactsReader read, AccountFacts facts)
    {
        var (refused, unclaimed) = (_waiting.AppealUntil(facts) is not null, _waiting.ForClaims(facts));
        return place =>
        {
            ref readonly var charge = ref read.Ledger[place];
            var claim = read.Claims.Find(charge.Claim);
            if (claim >= 0 && read.Claims[claim].IsOpen)
                return Unasked.Unanswered;
            if (_waiting.AtAgency(read.AgencySince, charge.Date, read.Claims.Due(charge.Date, charge.Claim)))
                return Unasked.AtAgency;
            return refused && claim >= 0 && read.Claims[claim].Status == ClaimStatus.Denied ? Unasked.Refused
                : unclaimed && read.IsUnclaimed(charge) ? Unasked.Unclaimed
                : Unasked.No;
        };
    }

    /// <summary>The texts, filled in; none where nothing is written.</summary>
    public IReadOnlyList<string> Filled(IReadOnlyList<Message> notes, AccountFacts facts, Reader reader) =>
        writes ? [.. notes.Select(note => Fill(note.Text, facts, reader))] : [];

    /// <summary>The text, filled in; null where there is none or nothing is written.</summary>
    public string? Filled(LocalText? text, AccountFacts facts, in Reader reader) =>
        writes && text is not null ? Fill(text, facts, reader) : null;

    private string Fill(LocalText text, AccountFacts facts, in Reader reader) =>
        texts.Of(text.In(reader.Language, _fallback).Fill(facts, reader.Context));
}

/// <summary>Who reads what goes out.</summary>
/// <param name="Language">Two letters, one of the practice's languages.</param>
/// <param name="Context">What texts may show besides facts and settings, in that language's format.</param>
internal readonly record struct Reader(string Language, TextContext Context);
