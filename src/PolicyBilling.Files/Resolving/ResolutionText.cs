using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>What was found in one account's books, for reading on the screen: causes with their rows, what to post,
/// what it brings, and what may be settled.</summary>
public sealed class ResolutionText
{
    private const int Width = 110;
    private readonly Resolution _resolution;
    private readonly ResolveLabels _labels;
    private readonly TextWriter _out;

    private ResolutionText(Resolution resolution, ResolveLabels labels, TextWriter writer) =>
        (_resolution, _labels, _out) = (resolution, labels, writer);

    /// <summary>Writes what was found, and what could not be looked for.</summary>
    public static void Write(
        Resolution resolution,
        IReadOnlyList<NotSearched> notSearched,
        TextWriter writer,
        ResolveLabels labels
    )
    {
        var text = new ResolutionText(resolution, labels, writer);
        text.Line($"{resolution.Guarantor} ({resolution.Account}) · {labels.Format.Date(resolution.AsOf)}");
        text.Line(labels.Now(resolution.Now));
        text.Line(resolution.Now.Decision.Because.TrimEnd(), 2);
        text.Line("");
        text.AcceptedBefore();
        text.Found();
        text.Proof();
        foreach (var missing in notSearched)
            text.Line(
                $"{labels.Common.Colon(labels.NotLookedFor)} {string.Join(", ", missing.Causes.Select(labels.Of))}. "
                    + missing.Because
            );
    }

    private void AcceptedBefore()
    {
        if (_resolution.Accepted.Count == 0)
            return;
        Line(_labels.AcceptedBefore);
        foreach (var state in _resolution.Accepted)
            Line(
                $"[{state.Entry.Proposal}] {_labels.Of(EntryToPost.Of(state.Entry))}: {_labels.Of(state)}; "
                    + _labels.AcceptedOn(state.Entry.Day, state.Entry.By),
                2
            );
        Line("");
    }

    private void Found()
    {
        Causes(_labels.Proposed, _resolution.Proposed);
        Causes(_labels.Questions, _resolution.Questions);
        if (_resolution.Proposed.Count + _resolution.Questions.Count == 0)
        {
            Line(_labels.Nothing);
            Line("");
        }
        foreach (var where in _resolution.Stopped)
            Line(where);
        if (_resolution.NotTaken.Count == 0)
            return;
        Line(_labels.NotTaken);
        foreach (var (candidate, because) in _resolution.NotTaken)
            Line($"[{candidate.Id}] {_labels.Common.Colon(_labels.Of(candidate.Cause))} {because}.", 2);
        Line("");
    }

    private void Causes(string head, IReadOnlyList<Candidate> causes)
    {
        if (causes.Count == 0)
            return;
        Line(head);
        foreach (var cause in causes)
        {
            Line(
                $"[{cause.Id}] {_labels.Of(cause.Cause)}, {_labels.Format.Money(cause.Amount)} "
                    + $"({_labels.Of(cause.Confidence)})",
                2
            );
            Line(cause.Because, 4);
            Line($"{_labels.Common.Colon(_labels.Rows)} {_labels.Of(cause.Evidence, _resolution.Account)}", 4);
            foreach (var entry in cause.Entries)
                Line(
                    $"{_labels.Common.Colon(_labels.Post)} "
                        + (entry.Account == _resolution.Account ? "" : _labels.OnAccount(entry.Account))
                        + _labels.Of(entry),
                    4
                );
        }
        Line("");
    }

    private void Proof()
    {
        if (_resolution.Proposed.Count > 0 || _resolution.Accepted.Any(one => one.State != PostingState.Posted))
            Line(_labels.After(_resolution.After));
        if (_resolution.Justified.Count > 0)
        {
            var justified = _resolution.After.PatientPortion - _resolution.NotJustified.Sum(part => part.Amount);
            Line($"{_labels.Common.Colon(_labels.Remains(justified))} {_labels.Format.Money(Math.Abs(justified))}");
            foreach (var part in _resolution.Justified)
                Line(
                    $"{part.Date:yyyy-MM-dd} {part.Patient} {_labels.Format.Money(part.Amount)}".Replace("  ", " "),
                    2
                );
        }
        foreach (var part in _resolution.NotJustified)
            Line(
                $"{_labels.Common.Colon(_labels.NotJustified)} {part.Date:yyyy-MM-dd} "
                    + _labels.Format.Money(part.Amount)
            );
        if (_resolution.Settlement is { } settlement)
        {
            Line($"{_labels.Common.Colon(_labels.Settlement)} {settlement.Because}");
            if (settlement.Reasons.Count > 0)
                Line($"{_labels.Common.Colon(_labels.Reasons)} {string.Join(", ", settlement.Reasons)}", 2);
            if (settlement.NeedsApproval)
                Line(_labels.NeedsApproval, 2);
        }
        if (_resolution.NotSettled.Length > 0)
            Line(_resolution.NotSettled);
    }

    private void Line(string text, int indent = 0)
    {
        var first = true;
        foreach (var line in ScreenText.Wrapped(ScreenText.Plain(text), Width - indent - 2))
        {
            _out.WriteLine((new string(' ', first ? indent : indent + 2) + line).TrimEnd());
            first = false;
        }
        if (first)
            _out.WriteLine();
    }
}
