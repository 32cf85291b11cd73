using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Web.Frame;
using PolicyBilling.Pages.Agreements;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.App.Web.Editing;

/// <summary>The agreement that is signed, as a file to keep and to print: what <c>agreement</c> writes.</summary>
internal static class AgreementHanded
{
    /// <summary>Where it is fetched.</summary>
    public const string Path = "/agreement";

    public static IResult Send(HttpContext context, OpenPractice practice)
    {
        var language = Languages.Of(context, practice);
        if (practice.In(language) is not { } view)
            return Results.NotFound();
        using var stream = new MemoryStream();
        AgreementFile.Write(Agreement.Of(view.Workspace.Policies, language), stream, context.RequestAborted);
        return Results.File(stream.ToArray(), "text/html; charset=utf-8", AgreementFile.Name);
    }
}
