using System.Globalization;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>Which claim a line is about, to be answered by somebody.</summary>
/// <param name="Id">By which a file of answers names it.</param>
/// <param name="Text">The question, with its choices.</param>
/// <param name="Choices">What may be answered.</param>
public sealed record RemittanceQuestion(string Id, string Text, IReadOnlyList<string> Choices)
{
    /// <summary>The answer that it is no claim of the data.</summary>
    public const string None = "none";
}

/// <summary>A line of a payment with the claim that it is about.</summary>
/// <param name="Line">The line.</param>
/// <param name="By">How the claim was found.</param>
/// <param name="Claim">The claim; null where there is none, or somebody has to say.</param>
public sealed record MatchedClaim(RemittedClaim Line, MatchedBy By, KnownClaim? Claim);

/// <summary>A payment with the claims that its lines are about.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Claims">Its lines, in their order.</param>
public sealed record MatchedPayment(Remittance Payment, IReadOnlyList<MatchedClaim> Claims)
{
    /// <summary>The claims that what it kept back is about, as far as a reference names them, by the place in
    /// <see cref="Remittance.Adjustments"/>.</summary>
    public IReadOnlyDictionary<int, KnownClaim> Takebacks { get; init; } = new Dictionary<int, KnownClaim>();
}

/// <summary>Remittances held against a data folder: what would be written, and what has to be asked first.</summary>
public sealed class RemittanceImport
{
    private readonly List<RemittanceQuestion> _questions = [];
    private readonly RemittanceTable _table;
    private readonly TableFaults _words;
    private readonly ClaimBook _book;
    private readonly IReadOnlyDictionary<string, string> _answers;

    private RemittanceImport(
        PracticeData data,
        string table,
        IReadOnlyDictionary<string, string> answers,
        string language
    )
    {
        (_words, _answers, _book) = (new TableFaults(language), answers, new ClaimBook(data));
        _table = new RemittanceTable(table, _words);
    }

    /// <summary>The table's name as a file of the data folder.</summary>
    public static string FileName => TableFaults.FileName;

    /// <summary>The payments with their claims.</summary>
    public IReadOnlyList<MatchedPayment> Payments { get; private set; } = [];

    /// <summary>What has to be asked before anything is written.</summary>
    public IReadOnlyList<RemittanceQuestion> Questions => _questions;

    /// <summary>How many lines the table gains.</summary>
    public int Added => _table.Added;

    /// <summary>The whole table, those lines among it.</summary>
    public byte[] Table => _table.Content;

    /// <summary>Brings payments together with the claims of a practice. Throws <see cref="RefusedException"/> where a
    /// file is another practice's, or says something else than before.</summary>
    /// <param name="payments">The payments.</param>
    /// <param name="data">The practice's data.</param>
    /// <param name="table">The table <c>remittances</c> as it stands; empty where there is none.</param>
    /// <param name="answers">What was answered, by question.</param>
    /// <param name="language">en or fr.</param>
    public static RemittanceImport Of(
        IReadOnlyList<Remittance> payments,
        PracticeData data,
        string table,
        IReadOnlyDictionary<string, string> answers,
        string language
    )
    {
        var import = new RemittanceImport(data, table, answers, language);
        import.Payments =
        [
            .. payments.Select(payment => new MatchedPayment(
                payment,
                [.. payment.Claims.Select(line => import.Match(payment, line))]
            )),
        ];
        import.RefuseOthers(data.Folder);
        // An insurer's own number of a claim may stand in any of the files.
        import.Payments = [.. import.Payments.Select(import.WithTakebacks)];
        return import;
    }

    private MatchedPayment WithTakebacks(MatchedPayment matched)
    {
        var (payment, claims) = (matched.Payment, new Dictionary<int, KnownClaim>());
        for (var i = 0; i < payment.Adjustments.Count; i++)
        {
            var one = payment.Adjustments[i];
            if (!ReasonWords.IsTakeback(one))
                continue;
            var claim = ClaimOf(payment, one.Reference);
            _table.Add(payment, i + 1, one, claim, _words);
            if (claim is not null)
                claims[i] = claim;
        }
        return matched with { Takebacks = claims };
    }

    // By the practice's number of the claim, or by the insurer's.
    private KnownClaim? ClaimOf(Remittance payment, string reference) =>
        reference.Length == 0 ? null
        : _book.ByNumber(reference) is [var only] ? only
        : _table.Find(payment.PayerId, reference) is var (account, claim) ? _book.Find(account, claim)
        : null;

    private MatchedClaim Match(Remittance payment, RemittedClaim line)
    {
        if (line.IsAnswer && _table.Find(payment, line, _words) is var (account, id))
            return new(line, MatchedBy.Before, _book.Find(account, id) ?? new KnownClaim(account, id, -1, -1));
        var (by, claims) = new ClaimMatcher(_book).Match(line);
        if (!line.IsAnswer && by == MatchedBy.Question)
            return new(line, MatchedBy.Nothing, null);
        if (by == MatchedBy.Question)
            (by, claims) = Ask(payment, line, claims);
        var claim = by is MatchedBy.Number or MatchedBy.Answer ? claims[0] : null;
        if (claim is not null && line.IsAnswer)
            _table.Add(payment, line, claim);
        return new(line, by, claim);
    }

    private (MatchedBy, IReadOnlyList<KnownClaim>) Ask(
        Remittance payment,
        RemittedClaim line,
        IReadOnlyList<KnownClaim> claims
    )
    {
        var trace = string.Concat(payment.Trace.Where(char.IsAsciiLetterOrDigit));
        var question = new RemittanceQuestion(
            string.Create(CultureInfo.InvariantCulture, $"claim-{trace}-{line.Line}"),
            _words.Question(payment, line, claims),
            [.. claims.Select(claim => claim.Word), RemittanceQuestion.None]
        );
        if (!_answers.TryGetValue(question.Id, out var answer))
        {
            _questions.Add(question);
            return (MatchedBy.Question, []);
        }
        if (answer.Trim() == RemittanceQuestion.None)
            return (MatchedBy.Nothing, []);
        return claims.FirstOrDefault(claim => claim.Word == answer.Trim()) is { } chosen
            ? (MatchedBy.Answer, [chosen])
            : throw _words.NoAnswer(question, answer);
    }

    private void RefuseOthers(string folder)
    {
        foreach (var file in Payments.GroupBy(payment => payment.Payment.File))
        {
            var claims = file.SelectMany(payment => payment.Claims).Where(claim => claim.Line.IsAnswer).ToList();
            if (claims.Count > 0 && claims.TrueForAll(claim => claim.By == MatchedBy.Nothing))
                throw _words.NoneOurs(file.Key, claims.Count, folder, file.First().Payment.Payee);
        }
    }
}
