using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Web.Frame;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.App.Web.Accounts;

/// <summary>The accounts that are shown, as a workbook to work on: the same filters, in the same order.</summary>
internal static class AccountsHanded
{
    /// <summary>Where it is fetched, with the filters behind it.</summary>
    public const string Path = "/accounts.xlsx";

    public static IResult Send(HttpContext context, OpenPractice practice)
    {
        var language = Languages.Of(context, practice);
        if (practice.In(language) is not { } view)
            return Results.NotFound();
        var found = view.Accounts.Find(AccountQuery.Of($"{Path}{context.Request.QueryString}"));
        using var stream = new MemoryStream();
        AccountListBook.Write(
            stream,
            view.Facts.Plan,
            [.. found.Select(row => row.Decision)],
            language,
            context.RequestAborted
        );
        return Results.File(
            stream.ToArray(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"accounts-{view.Facts.Plan.AsOf:yyyy-MM-dd}.xlsx"
        );
    }
}
