using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBilling.Pages.Month;

namespace PolicyBilling.Pages.Frame;

/// <summary><c>dry-run.html</c>: what the dentist reads before anything is sent. One file that asks for no
/// other.</summary>
public static partial class PageFile
{
    /// <summary>The page's name under the output folder.</summary>
    public const string Name = "dry-run.html";

    /// <summary>The style sheet that the page and the local page share.</summary>
    public static string Style { get; } = Read("style.css");

    /// <summary>The one script, which makes the list of accounts.</summary>
    public static string Script { get; } = Read("list.js");

    /// <summary>What the page may load and run: the one style and the one script, by their hashes.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; "
        + "form-action 'none'";

    /// <summary>Writes the page for the plan of this fingerprint, as it was saved.</summary>
    public static void Write(PageContent content, string fingerprint, Stream stream, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = renderer
            .Dispatcher.InvokeAsync(async () =>
            {
                var values = new Dictionary<string, object?>
                {
                    [nameof(DryRun.Facts)] = new MonthFacts(content),
                    [nameof(DryRun.Fingerprint)] = fingerprint,
                };
                return (
                    await renderer.RenderComponentAsync<DryRun>(ParameterView.FromDictionary(values))
                ).ToHtmlString();
            })
            .GetAwaiter()
            .GetResult();
        cancel.ThrowIfCancellationRequested();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(Letters().Replace(Indents().Replace(html, "\n"), Letter));
    }

    // The renderer writes every letter beyond ASCII as a number.
    private static string Letter(Match number)
    {
        var code = int.Parse(number.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return code < 0xa0 ? number.Value : char.ConvertFromUtf32(code);
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Indents().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "\n");
    }

    [GeneratedRegex("&#x([0-9A-F]+);")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\r?\n\s+")]
    private static partial Regex Indents();
}
