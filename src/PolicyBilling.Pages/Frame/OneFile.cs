using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace PolicyBilling.Pages.Frame;

/// <summary>A page of components as one file that asks for no other.</summary>
internal static partial class OneFile
{
    /// <summary>The style sheet that all pages share, with what one page alone needs.</summary>
    public static string Style(string? own = null) => Read("style.css") + (own is null ? "" : Read(own));

    /// <summary>A file of this project that pages carry in themselves.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(OneFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var text = Comments().Replace(Indents().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "\n"), "");
        return name.EndsWith(".css", StringComparison.Ordinal)
            ? Blanks().Replace(text, "$1").Replace(": ", ":", StringComparison.Ordinal)
            : text;
    }

    /// <summary>What a page may load and run: its style and its script, by their hashes.</summary>
    public static string Policy(string style, string? script) =>
        $"default-src 'none'; style-src '{Hash(style)}'; "
        + (script is null ? "" : $"script-src '{Hash(script)}'; ")
        + "base-uri 'none'; form-action 'none'";

    /// <summary>Writes a page with its parameters.</summary>
    public static void Write<TPage>(Dictionary<string, object?> values, Stream stream, CancellationToken cancel)
        where TPage : IComponent
    {
        cancel.ThrowIfCancellationRequested();
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = renderer
            .Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(values))).ToHtmlString()
            )
            .GetAwaiter()
            .GetResult();
        cancel.ThrowIfCancellationRequested();
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(Letters().Replace(Shapes().Replace(Indents().Replace(html, "\n"), "/>"), Letter));
    }

    // The renderer writes every letter beyond ASCII as a number.
    private static string Letter(Match number)
    {
        var code = int.Parse(number.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return code < 0xa0 ? number.Value : char.ConvertFromUtf32(code);
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    // Of scripts and style sheets, whole lines.
    [GeneratedRegex(@"^(//|/\*).*\n", RegexOptions.Multiline)]
    private static partial Regex Comments();

    // A space or line that a style sheet does without.
    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Blanks();

    [GeneratedRegex("&#x([0-9A-F]+);")]
    private static partial Regex Letters();

    // The end of a shape of a picture, which its own tag can be.
    [GeneratedRegex("></(?:path|rect|line|circle)>")]
    private static partial Regex Shapes();

    [GeneratedRegex(@"\r?\n\s+")]
    private static partial Regex Indents();
}
