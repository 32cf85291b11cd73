using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>A group's dry run on the screen: its sums, and the practices that somebody must look at first.</summary>
public sealed class GroupSummary
{
    private const int Name = 38,
        Count = 10,
        Money = 17,
        MostPractices = 24;

    private readonly GroupResult _group;
    private readonly Labels _labels;
    private readonly GroupLabels _own;
    private readonly string _language;
    private readonly TextWriter _out;

    private GroupSummary(GroupResult group, TextWriter writer, string language) =>
        (_group, _labels, _own, _language, _out) = (
            group,
            Labels.In(language),
            new GroupLabels(language),
            language,
            writer
        );

    /// <summary>Writes the summary in a language (<c>en</c>, <c>fr</c>), with the files of the group that were
    /// written.</summary>
    public static void Write(GroupResult group, TextWriter writer, string language, IReadOnlyList<string> files)
    {
        var summary = new GroupSummary(group, writer, language);
        writer.WriteLine(
            $"{summary._labels.Colon(summary._own.Practices)} "
                + $"{summary._own.Counts(group.Decided.Count(), group.Refused.Count())}"
        );
        foreach (var total in group.Totals)
            summary.Total(total);
        summary.Practices();
        writer.WriteLine($"{summary._labels.Colon(summary._labels.Written)} {string.Join(", ", files)}");
    }

    private void Total(GroupTotal total)
    {
        var format = new TextFormat(_language, total.Currency);
        var several = _group.Totals.Count > 1 ? $" ({total.Currency})" : "";
        _out.WriteLine();
        _out.WriteLine(
            $"{_labels.Colon(_labels.Receivables + several)} {format.Number(total.Accounts)} "
                + $"{_labels.Accounts.ToLowerInvariant()}, {_labels.Balance.ToLowerInvariant()} "
                + $"{format.Money(total.Totals.Balance)}"
        );
        Line(_labels.EveryDecision, _labels.Accounts, _labels.PatientPortion);
        foreach (var decision in total.ByDecision)
            Line(
                $"  {_labels.Of(decision.Kind)}",
                format.Number(decision.Accounts),
                format.Money(decision.PatientPortion)
            );
        Line($"  {_labels.Total}", format.Number(total.Accounts), format.Money(total.Totals.PatientPortion));
    }

    // Folders of results are shown by their own safe names, refused practices by theirs.
    private void Practices()
    {
        _out.WriteLine();
        Line(_own.Practice, _labels.Accounts, _labels.PatientPortion, _own.ToLookAt);
        foreach (var practice in _group.Practices.OrderBy(Urgency).Take(MostPractices))
        {
            var format = new TextFormat(_language, practice.Currency);
            var decided = practice.Refused is null;
            Line(
                $"  {SafeName.Shown(practice.Practice)}",
                decided ? format.Number(practice.Accounts) : "",
                decided ? format.Money(practice.Totals.PatientPortion) : "",
                _own.Note(practice)
            );
        }
        if (_group.Practices.Count > MostPractices)
            _out.WriteLine($"  {_own.Others(_group.Practices.Count - MostPractices)}");
    }

    private static int Urgency(PracticeResult practice) =>
        practice switch
        {
            { Refused: not null } => 0,
            { Faults: > 0 } => 1,
            { NeedsApproval.Count: > 0 } => 2,
            _ => 3,
        };

    private void Line(string what, string count, string money, string note = "") =>
        _out.WriteLine($"{Cut(what).PadRight(Name)}{count.PadLeft(Count)}{money.PadLeft(Money)}  {note}".TrimEnd());

    private static string Cut(string text) => text.Length < Name ? text : text[..(Name - 2)] + "…";
}
