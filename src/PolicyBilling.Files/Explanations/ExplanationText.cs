using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Reports;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Files.Explanations;

/// <summary>An explanation for reading on the screen: the decision, the breakdown, why, what would change it, and
/// what to say on the phone.</summary>
public sealed class ExplanationText
{
    private const int Width = 118,
        MostChanges = 30;
    private readonly Explanation _explanation;
    private readonly ExplanationLabels _labels;
    private readonly TextWriter _out;

    private ExplanationText(Explanation explanation, TextWriter writer, string language) =>
        (_explanation, _labels, _out) = (explanation, ExplanationLabels.Of(explanation, language), writer);

    /// <summary>Writes an explanation in a language (<c>en</c>, <c>fr</c>).</summary>
    public static void Write(Explanation explanation, TextWriter writer, string language)
    {
        var text = new ExplanationText(explanation, writer, language);
        text.Head();
        new BreakdownText(explanation.Breakdown, text._labels, text.Row, text.Line).Write();
        text.Corrections();
        new ContactText(explanation.Contacts, text._labels, text.Row, text.Line).Write();
        new WhyText(explanation.Why, text._labels, explanation.AsOf, text.Line).Write();
        text.Changes();
        text.Upcoming();
        text.CallSheet();
    }

    private void Head()
    {
        var decision = _explanation.Decision;
        Line(_labels.Head(decision.Guarantor, decision.Account, _explanation.AsOf));
        if (_explanation.NotExported.Count > 0)
            Line(_labels.NotExported(_explanation.NotExported));
        if (_explanation.CurrentValuesOf is { } exported)
            Line(_labels.CurrentValues(exported));
        foreach (var problem in _explanation.Problems)
            Line($"{_labels.Colon(_labels.Problems)} {problem.In(_labels.Language)}");
        Line("");
        var place =
            _explanation.Why.DecidedBy is { } by && _explanation.BeforeBatch is null ? $", {WhyText.Of(by.Place)}" : "";
        Line($"{_labels.Colon(_labels.DecisionIs)} {_labels.Decision(decision)}{place}");
        Line(decision.Because, 2);
        if (_explanation.BeforeBatch is { } before)
            Line(_labels.BeforeBatch(before), 2);
        Line("");
    }

    private void Corrections()
    {
        if (_explanation.Corrections.Count == 0)
            return;
        foreach (var entry in _explanation.Corrections)
            Line($"{_labels.Colon(_labels.Correction(entry))} {_labels.Format.Money(entry.Amount)}");
        Line($"{_labels.Colon(_labels.Corrected)} {_labels.Format.Money(_explanation.CorrectedPortion)}");
        Line("");
    }

    private void Changes()
    {
        Line(_labels.Changes);
        foreach (var changed in _explanation.Changes.Take(MostChanges))
            Line(MoveText.Of(changed, _explanation.AsOf, _labels), 2);
        if (_explanation.Changes.Count > MostChanges)
            Line(_labels.MoreChanges(_explanation.Changes.Count - MostChanges), 2);
        if (_explanation.Changes.Count == 0)
            Line(_labels.NoChange, 2);
        Line("");
    }

    private void Upcoming()
    {
        Line(_labels.Upcoming);
        foreach (var (day, decision) in _explanation.Upcoming)
            Line($"{_labels.Colon(_labels.Format.Date(day))} {_labels.Decision(decision)}", 2);
        if (_explanation.Upcoming.Count == 0)
            Line(_labels.NothingUpcoming, 2);
        Line("");
    }

    private void CallSheet()
    {
        var sheet = _explanation.CallSheet;
        Line(_labels.CallSheet);
        Items(_labels.First, sheet.Cautions);
        Items(_labels.Opening, [sheet.Opening]);
        if (sheet.Script is { } script)
            Items(_labels.Script, [script]);
        Items(_labels.ToSay, sheet.ToSay);
        Items(_labels.MayOffer, sheet.MayOffer.Count > 0 ? sheet.MayOffer : [_labels.NothingToOffer]);
        Items(_labels.MustNotSay, sheet.MustNotSay);
    }

    // The label stands before its first item only.
    private void Items(string label, IReadOnlyList<string> items)
    {
        var indent =
            4
            + new[]
            {
                _labels.First,
                _labels.Opening,
                _labels.Script,
                _labels.ToSay,
                _labels.MayOffer,
                _labels.MustNotSay,
            }.Max(all => all.Length);
        foreach (var (index, item) in items.Index())
        {
            var first = true;
            foreach (var line in ScreenText.Wrapped(item, Width - indent))
            {
                _out.WriteLine((first && index == 0 ? $"  {label}" : "").PadRight(indent) + line);
                first = false;
            }
        }
    }

    private void Row(string text) => _out.WriteLine(ScreenText.Plain(text).TrimEnd());

    private void Line(string text, int indent = 0)
    {
        var plain = ScreenText.Plain(text).TrimEnd();
        if (plain.Length + indent <= Width)
            _out.WriteLine((new string(' ', indent) + plain).TrimEnd());
        else
            foreach (var (index, line) in ScreenText.Wrapped(text, Width - indent - 2).Index())
                _out.WriteLine(new string(' ', index == 0 ? indent : indent + 2) + line);
    }
}
