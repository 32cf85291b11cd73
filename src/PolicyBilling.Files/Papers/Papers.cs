using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Papers;

/// <summary>What a piece is.</summary>
public enum PaperKind
{
    /// <summary>A statement, by mail or e-mail.</summary>
    Statement,

    /// <summary>A letter by mail, with its statement where one is enclosed.</summary>
    Letter,
}

/// <summary>One PDF for one account.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsMailed">Whether it goes by mail; else by e-mail.</param>
/// <param name="FileName">A name for its file: unlike that of any other piece on every file system, and no
/// person's.</param>
/// <param name="Write">Writes it: the same plan, the same bytes.</param>
public sealed record Paper(string Account, PaperKind Kind, bool IsMailed, string FileName, Action<Stream> Write);

/// <summary>Everything that sending a plan writes for patients to read.</summary>
public static class Papers
{
    /// <summary>The pieces of a plan in the order of its accounts, without those that <see cref="PaperRefusals"/>
    /// holds back.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="preview">Whether each page says across that it is one to look at.</param>
    public static IEnumerable<Paper> Of(BillingPlan plan, bool preview = false) =>
        from decision in plan.Decisions
        from sheet in PaperContent.Of(plan, decision)
        where PaperRefusals.Of(plan, decision) is null
        select new Paper(
            decision.Account,
            sheet.Kind,
            sheet.IsMailed,
            PaperNames.Of(sheet.Kind, decision.Account),
            stream => sheet.Write(stream, preview)
        );
}
