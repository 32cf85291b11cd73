using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Web.Safety;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Pages.Frame;

namespace PolicyBilling.App.Web.Frame;

/// <summary>A file that pages load: carried in the program, addressed by its content.</summary>
/// <param name="Address">Its address, with a hash of its content.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record CarriedFile(string Address, string Type, byte[] Content);

/// <summary>Every file that pages load.</summary>
internal static class Carried
{
    private const int HashLetters = 12;

    public static CarriedFile Style { get; } =
        Make(
            "style.css",
            "text/css",
            [
                .. System.Text.Encoding.UTF8.GetBytes(PageFile.Style),
                .. System.Text.Encoding.UTF8.GetBytes(ComparisonFile.OwnStyle),
                .. Read("web.css"),
                .. Read("editor.css"),
            ]
        );

    public static CarriedFile Script { get; } =
        Make("page.js", "text/javascript", [.. Read("page.js"), .. Read("editor.js")]);

    public static CarriedFile Blazor { get; } = Make("blazor.web.js", "text/javascript", Read("blazor.web.js"));

    public static CarriedFile Icon { get; } = Make("icon.svg", "image/svg+xml", Read("icon.svg"));

    /// <summary>Serves them; nothing else that lies anywhere is served.</summary>
    public static void Map(WebApplication app)
    {
        foreach (var asset in new[] { Style, Script, Blazor, Icon })
            app.MapGet(asset.Address, (HttpContext context) => Send(asset, context));
    }

    private static IResult Send(CarriedFile asset, HttpContext context)
    {
        context.Response.Headers.CacheControl = Guarded.MayBeKept;
        return Results.Bytes(asset.Content, $"{asset.Type}; charset=utf-8");
    }

    private static CarriedFile Make(string name, string type, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLetters];
        return new($"/assets/{hash}/{name}", type, content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(Carried).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
