using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports;

/// <summary>Everything found wrong, where, and what to write instead.</summary>
internal static class ProblemReport
{
    public static Report Of(BillingPlan plan, Labels labels) => Of(plan.Problems, labels);

    public static Report Of(IReadOnlyList<Problem> problems, Labels labels) =>
        Report.Table(
            labels.Problems,
            problems,
            [
                new(labels.Severity, Text, 14, problem => labels.Of(problem.Severity)),
                new(labels.File, Text, 24, problem => problem.File),
                new(labels.Line, Count, 9, problem => problem.Line > 0 ? problem.Line : null),
                new(labels.Column, Text, 16, problem => problem.Column),
                new(labels.Account, Id, 11, problem => problem.Account),
                new(labels.Message, Prose, 90, problem => NoticedWords.Message(problem, labels.Language)),
            ]
        );
}
