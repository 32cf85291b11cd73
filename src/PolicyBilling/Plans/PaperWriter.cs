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
/// <param name="texts">Keeps one copy of texts that are told to many.</param>
/// <param name="writes">Whether texts are written at all.</param>
internal sealed class PaperWriter(
    PracticeData data,
    PolicySet policies,
    RunOptions options,
    SharedTexts texts,
    bool writes
)
{
    // A statement shows what was settled since the last one; where that is long ago or never was, of the last months.
    private const int RecentDays = 90;

    private readonly Dictionary<string, TextFormat> _formats = [];
    private StatementReader? _statements;
    private readonly string _fallback = policies.Practice.Languages[0];

    private bool Fills => writes && options.Papers;

    /// <summary>Who reads what goes to an account: what the patient reads is in the patient's language.</summary>
    public Reader ReaderOf(AccountFacts facts, TextContext context)
    {
        var language =
            policies.Practice.Languages.FirstOrDefault(known =>
                known.Equals(facts.Language, StringComparison.OrdinalIgnoreCase)
            ) ?? _fallback;
        if (!_formats.TryGetValue(language, out var format))
            _formats[language] = format = new TextFormat(language, policies.Practice.Currency);
        return new Reader(language, context with { Format = format });
    }

    /// <summary>Whom it goes to; null where the run does not ask.</summary>
    public Recipient? RecipientOf(int account, in Reader reader)
    {
        if (!Fills)
            return null;
        var row = data.Accounts[account];
        return new Recipient(
            reader.Context.Guarantor,
            Text(row.Address),
            Word(row.City),
            Word(row.State),
            Word(row.PostalCode),
            Text(row.Phone),
            Text(row.Email),
            reader.Language
        );
    }

    /// <summary>What the statement of the account prints that the facts reader read last; null where the run does not
    /// ask.</summary>
    public StatementLines? LinesOf(int account, FactsReader read, AccountFacts facts) =>
        Fills
            ? (_statements ??= new StatementReader(data)).Read(
                account,
                read.Ledger,
                read.Claims,
                options.AsOf.DayNumber - Math.Min(RecentDays, facts.DaysSinceLastStatement)
            )
            : null;

    /// <summary>The texts, filled in; none where nothing is written.</summary>
    public IReadOnlyList<string> Filled(IReadOnlyList<Message> notes, AccountFacts facts, Reader reader) =>
        writes ? [.. notes.Select(note => Fill(note.Text, facts, reader))] : [];

    /// <summary>The text, filled in; null where there is none or nothing is written.</summary>
    public string? Filled(LocalText? text, AccountFacts facts, in Reader reader) =>
        writes && text is not null ? Fill(text, facts, reader) : null;

    private string Fill(LocalText text, AccountFacts facts, in Reader reader) =>
        texts.Of(text.In(reader.Language, _fallback).Fill(facts, reader.Context));

    private string? Text(int text) => text < 0 ? null : data.Texts[text];

    private string? Word(int word) => word < 0 ? null : texts.Of(data.Words[word]);
}

/// <summary>Who reads what goes out.</summary>
/// <param name="Language">Two letters, one of the practice's languages.</param>
/// <param name="Context">What texts may show besides facts and settings, in that language's format.</param>
internal readonly record struct Reader(string Language, TextContext Context);
