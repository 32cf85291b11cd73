using Microsoft.AspNetCore.Http;

namespace PolicyBilling.App.Web;

/// <summary>The reader's language: chosen once, kept in a cookie.</summary>
internal static class Languages
{
    /// <summary>Where a language is chosen.</summary>
    public const string Path = "/language";

    private const string Cookie = "language";
    private static readonly string[] All = ["en", "fr"];

    /// <summary>The language that was chosen, else the practice's.</summary>
    public static string Of(HttpContext? context, OpenPractice practice) =>
        context?.Request.Cookies[Cookie] is { } chosen && All.Contains(chosen) ? chosen : practice.Language;

    /// <summary>The address that chooses a language and comes back to a page.</summary>
    public static string Address(string language, string back) =>
        $"{Path}?to={language}&back={Uri.EscapeDataString(back)}";

    /// <summary>Keeps the choice, and goes back to the page where it was made.</summary>
    public static IResult Choose(HttpContext context, string? to, string? back)
    {
        if (to is not null && All.Contains(to))
            context.Response.Cookies.Append(
                Cookie,
                to,
                new()
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    MaxAge = TimeSpan.FromDays(365),
                }
            );
        // Never away from this page: "//elsewhere" is another computer.
        return Results.LocalRedirect(IsOwn(back) ? back! : "/");
    }

    private static bool IsOwn(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
}
