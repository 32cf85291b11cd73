using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Web.Frame;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Papers;

namespace PolicyBilling.App.Web.Approve;

/// <summary>What a plan would send by mail, to be read before anybody approves it: a few papers or all of them, each
/// page marked as one to look at.</summary>
internal static class PapersShown
{
    /// <summary>Where all of them are fetched.</summary>
    public const string Path = "/papers.pdf";

    /// <summary>Where a few of them are fetched.</summary>
    public const string FewPath = "/samples.pdf";

    /// <summary>How many a few are.</summary>
    public const int Few = 3;

    public static IResult All(HttpContext context, OpenPractice practice) => Send(context, practice, int.MaxValue);

    public static IResult Samples(HttpContext context, OpenPractice practice) => Send(context, practice, Few);

    private static IResult Send(HttpContext context, OpenPractice practice, int most)
    {
        var language = Languages.Of(context, practice);
        if (practice.In(language) is not { } view)
            return Results.NotFound();
        var plan = view.Facts.Plan;
        // One of each kind before a second one of any: a letter and a statement read otherwise.
        var accounts = plan
            .Decisions.Where(decision => decision.Recipient is not null && IsMailed(decision))
            .GroupBy(decision => (decision.Step, decision.Mailing?.Message))
            .SelectMany(alike => alike.Select((decision, place) => (decision.Account, place)))
            .OrderBy(piece => piece.place)
            .Take(most)
            .Select(piece => piece.Account)
            .ToHashSet();
        using var stream = new MemoryStream();
        PrintBatch.Write(plan, accounts, stream, new BatchOptions(language, Preview: true));
        return Results.File(stream.ToArray(), "application/pdf");
    }

    private static bool IsMailed(Decision decision) =>
        decision.Sends.Contains("letter") || decision.Mailing is { By: not "email" };
}
