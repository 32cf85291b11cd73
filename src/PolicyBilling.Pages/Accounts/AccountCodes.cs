using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Pages.Month;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Pages.Accounts;

/// <summary>All accounts for the list's script, small enough to stand in a page: sentences that differ in their
/// numbers alone are kept once, with the numbers apart.</summary>
public sealed partial class AccountCodes
{
    private const char Between = '|';

    private static readonly JsonSerializerOptions InTheScript = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly Dictionary<string, int> _texts = [],
        _reasons = [];
    private readonly List<object[]> _reasonList = [];
    private readonly StringBuilder _rows = new();

    /// <summary>Codes of the accounts, a line each in their order: reason, sentence, worklists, group and decision at
    /// the month-end before, marks, what comes next.</summary>
    public AccountCodes(MonthFacts facts, IReadOnlyList<Decision> accounts)
    {
        var lists = facts.Plan.WorklistsInForce.Select(list => list.Name).ToList();
        var places = lists.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var before = (facts.Content.Before?.Decisions ?? []).ToDictionary(
            decision => decision.Account,
            decision => $"{(int)decision.Group()}{(int)decision.Kind}"
        );
        var labels = Labels.In(facts.Content.Language);
        var next = (facts.Content.Calendar?.Moves ?? []).ToLookup(move => move.Account);
        foreach (var decision in accounts)
        {
            Text(_rows, decision.Because);
            _rows.Append('\t').Append(Reason(decision, facts)).Append('\t');
            _rows.AppendJoin(
                ',',
                decision.Worklists.Select(name => places.GetValueOrDefault(name, -1)).Where(place => place >= 0)
            );
            _rows.Append('\t');
            if (before.TryGetValue(decision.Account, out var was))
                _rows.Append(was);
            _rows.Append('\t').Append(Marks(decision)).Append('\t');
            // The plan itself is the first day of what comes.
            foreach (var move in next[decision.Account].Where(move => move.Day > facts.Plan.AsOf).Take(3))
            {
                _rows.Append(move.Day.DayNumber - facts.Plan.AsOf.DayNumber).Append(' ');
                _rows.Append(TextOf(facts.Next(move))).Append(' ');
                _rows.Append(move.Amount.ToString(CultureInfo.InvariantCulture)).Append(Between);
            }
            _rows.Append('\n');
        }
        Packed = Pack(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    lang = facts.Content.Language,
                    asof = facts.Plan.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    before = facts.Content.Before?.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    money = facts.Format.Money(1234.56m),
                    texts = _texts.Keys,
                    reasons = _reasonList,
                    lists = lists.Select(list => new[] { list, facts.Titles.Worklist(list) }),
                    groups = Enum.GetValues<DecisionGroup>()
                        .Select(group => new[] { GoesOut.Word(group), facts.Words.Tag(group) }),
                    kinds = Enum.GetValues<DecisionKind>().Select(kind => new[] { kind.Word(), labels.Of(kind) }),
                    words = facts.Words.List,
                    rows = _rows.ToString(),
                },
                InTheScript
            )
        );
    }

    /// <summary>The rows and what they point to, as JSON that is packed by gzip and written in base64.</summary>
    public string Packed { get; }

    private static string Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize))
            zip.Write(json);
        return Convert.ToBase64String(packed.ToArray());
    }

    private int Reason(Decision decision, MonthFacts facts)
    {
        var waits = decision.WaitsFor is { } what ? Waiting.Word(what) : "";
        var where = $"{decision.Policy} · {decision.Rule ?? decision.Step}";
        var key = $"{(int)decision.Group()}{Between}{waits}{Between}{where}{Between}{(int)decision.Kind}";
        if (_reasons.TryGetValue(key, out var place))
            return place;
        _reasonList.Add([facts.Titles.Reason(decision), (int)decision.Group(), waits, where, (int)decision.Kind]);
        return _reasons[key] = _reasonList.Count - 1;
    }

    private static string Marks(Decision decision) =>
        (decision.IsFinalNotice ? "f" : "")
        + (NamesToApprove.IsFirstInAYear(decision) ? "y" : "")
        + (decision.IsFault ? "x" : "")
        + (decision.Sends.Contains("statement") ? "s" : "");

    // The sentence's place, then its numbers.
    private void Text(StringBuilder rows, string text)
    {
        var numbers = Numbers().Matches(text);
        rows.Append(TextOf(Numbers().Replace(text, "\u0001")));
        foreach (Match number in numbers)
            rows.Append(Between).Append(number.Value);
    }

    private int TextOf(string text)
    {
        if (!_texts.TryGetValue(text, out var place))
            _texts[text] = place = _texts.Count;
        return place;
    }

    [GeneratedRegex(@"\d+(?:[.,\u00a0]\d+)*")]
    private static partial Regex Numbers();
}
