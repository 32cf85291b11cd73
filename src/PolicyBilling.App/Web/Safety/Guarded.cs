using Microsoft.AspNetCore.Http;

namespace PolicyBilling.App.Web.Safety;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class Guarded
{
    /// <summary>Marks an answer that may be kept: it is named by its content, and holds nothing of the
    /// practice.</summary>
    public const string MayBeKept = "private, max-age=31536000, immutable";

    /// <summary>Sets the headers of an answer.</summary>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="host">The page's own host and port.</param>
    public static void Set(IHeaderDictionary headers, string host)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + $"connect-src 'self' ws://{Plain(host)}; form-action 'self'; frame-ancestors 'none'; base-uri 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with it a browser says of its own forms that they come from nowhere, and they are refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl != MayBeKept)
            headers.CacheControl = "no-store";
    }

    // The host is the asker's word: only what a host is written with gets into the policy.
    private static string Plain(string host) =>
        host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ':') ? host : "127.0.0.1";
}
