using Microsoft.AspNetCore.Http;

namespace PolicyBilling.App.Web.Safety;

/// <summary>Whom the page lets in: a browser of this computer that came by its address with a key, and no other page
/// that runs in it. It is asked before anything else, of every request and of the websocket too.</summary>
internal sealed class Door(Keys keys, Presence presence)
{
    /// <summary>Where a key is handed in.</summary>
    public const string Path = "/open";

    private const string NoKey =
            "This page opens only by the address that the program printed when it was started, and that address works "
            + "once. Start the program again for a new one.",
        NotHere = "This page is for this computer alone, by the address that the program printed.",
        OtherPage = "Another page may not ask this one for anything.";

    /// <summary>Lets a request in, or says why not.</summary>
    public async Task Enter(HttpContext context, RequestDelegate inside)
    {
        var (request, response) = (context.Request, context.Response);
        response.OnStarting(() =>
        {
            Guarded.Set(response.Headers, request.Host.Value ?? "");
            return Task.CompletedTask;
        });
        if (!IsThisComputer(context))
            await Say(context, StatusCodes.Status403Forbidden, NotHere);
        else if (!IsOwnPage(request))
            await Say(context, StatusCodes.Status403Forbidden, OtherPage);
        else if (keys.Fits(request.Cookies[Cookie(context)]))
            await Serve(context, inside);
        else if (request.Path == Path && HttpMethods.IsGet(request.Method) && keys.Use(request.Query["key"]) is { } own)
            Open(context, own);
        else
            await Say(context, StatusCodes.Status403Forbidden, NoKey);
    }

    /// <summary>Answers with a sentence alone.</summary>
    public static Task Say(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }

    private async Task Serve(HttpContext context, RequestDelegate inside)
    {
        presence.Seen();
        if (context.Request.Path == Path)
        {
            context.Response.Redirect("/");
            return;
        }
        try
        {
            await inside(context);
        }
        catch (Exception error) when (error is not OperationCanceledException && !context.Response.HasStarted)
        {
            await Say(context, StatusCodes.Status500InternalServerError, Failure.Of(error).Text.TrimEnd());
        }
    }

    private static void Open(HttpContext context, string own)
    {
        context.Response.Cookies.Append(
            Cookie(context),
            own,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                Path = "/",
            }
        );
        context.Response.Redirect("/");
    }

    // A browser keeps cookies by computer, not by port: two practices side by side have one each.
    private static string Cookie(HttpContext context) => $"policybilling-{context.Connection.LocalPort}";

    // A name of somebody else's that was made to point here is not ours.
    private static bool IsThisComputer(HttpContext context) =>
        context.Request.Host.Port == context.Connection.LocalPort
        && context.Request.Host.Host is "127.0.0.1" or "localhost";

    private static bool IsOwnPage(HttpRequest request)
    {
        var (origin, site) = (request.Headers.Origin, request.Headers["Sec-Fetch-Site"]);
        var isOwn = origin.Count == 1 && origin[0] == $"http://{request.Host.Value}";
        if (origin.Count > 0 && !isOwn)
            return false;
        if (site.Count > 0 && site[0] is not ("same-origin" or "none"))
            return false;
        // What changes something, and what stays open, says where it comes from.
        return isOwn || HttpMethods.IsGet(request.Method) && !IsSocket(request);
    }

    private static bool IsSocket(HttpRequest request) =>
        request.Headers.Upgrade.Count > 0 || request.Headers.ContainsKey("Sec-WebSocket-Key");
}
