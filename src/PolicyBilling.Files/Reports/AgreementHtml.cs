using System.Net;
using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Files.Reports;

/// <summary>The agreement as a page to print and sign: one file that loads nothing and runs nothing.</summary>
public static class AgreementHtml
{
    private const string Style = """
        @page { margin: 12mm 14mm }
        body { font: 8.5pt/1.35 Georgia, "Times New Roman", serif; color: #1a1a1a; max-width: 200mm; margin: 8mm auto; padding: 0 6mm }
        main { columns: 2; column-gap: 8mm }
        h1 { font-size: 17pt; margin: 0 0 1mm }
        h2 { font-size: 10pt; margin: 3mm 0 1mm; break-after: avoid; color: #14424f }
        p { margin: 0 0 2mm }
        ol { margin: 0; padding-left: 5mm }
        li { margin: 0 0 .8mm; orphans: 2; widows: 2 }
        ol ol { list-style: lower-alpha }
        .source { font: 6pt/1 "Helvetica Neue", Arial, sans-serif; color: #6a6a6a; white-space: nowrap }
        q { display: block; font-style: italic; color: #444; margin-left: 4mm }
        .sign { display: flex; gap: 12mm; margin-top: 14mm; break-inside: avoid }
        .sign div { flex: 1; border-top: .3mm solid #1a1a1a; padding-top: 1mm }
        .foot { font: 7pt/1.4 "Helvetica Neue", Arial, sans-serif; color: #6a6a6a; margin-top: 6mm; overflow-wrap: anywhere }
        @media print { body { max-width: none; margin: 0; padding: 0 } }
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(Agreement agreement, Stream stream)
    {
        using var page = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            leaveOpen: true
        )
        {
            NewLine = "\n",
        };
        string Say(string english, string french) => agreement.French ? french : english;
        var title = Say("Our billing agreement", "Notre entente de facturation");
        var style = Style.ReplaceLineEndings("\n");
        page.WriteLine(
            $"<!DOCTYPE html>\n<html lang=\"{(agreement.French ? "fr" : "en")}\">\n<head>\n<meta charset=\"utf-8\">"
        );
        page.WriteLine(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'\">"
        );
        page.WriteLine(
            $"<meta name=\"viewport\" "
                + $"content=\"width=device-width\">\n<title>"
                + $"{Text($"{title} – {agreement.Practice}")}</title>\n<style>{style}</style>\n</head>\n<body>"
        );
        page.WriteLine(
            $"<h1>{Text(title)}</h1>\n<p>{Text(agreement.Practice)}. "
                + Text(
                    Say(
                        "What stands first decides first; where it is forbidden, the next that fits does.",
                        "Ce qui est écrit d’abord décide d’abord ; là où c’est interdit, le suivant qui convient "
                            + "décide."
                    )
                )
                + "</p>"
        );
        page.WriteLine("<main>");
        foreach (var section in agreement.Sections)
            Write(section, page);
        page.WriteLine("</main>");
        page.WriteLine(
            $"<div class=\"sign\"><div>{Text(Say("Dentist, date", "Dentiste, date"))}</div><div>"
                + $"{Text(Say("Manager, date", "Direction, date"))}</div></div>"
        );
        page.WriteLine(
            $"<p class=\"foot\">"
                + Text(
                    Say(
                        "Made from the policies with the fingerprint",
                        "Établi d’après les politiques dont l’empreinte est"
                    )
                )
                + $" {Text(agreement.Fingerprint)}</p>\n</body>\n</html>"
        );
    }

    private static void Write(Section section, StreamWriter page)
    {
        page.WriteLine($"<h2>{Text(section.Title)}</h2>");
        Write(section.Sentences, page);
    }

    private static void Write(IReadOnlyList<Sentence> sentences, StreamWriter page)
    {
        page.WriteLine("<ol>");
        foreach (var sentence in sentences)
        {
            page.Write(
                $"<li>{Text(sentence.Text)} <span "
                    + $"class=\"source\">{Text(sentence.Source)}</span>"
                    + $"{(sentence.Quote is { } quote ? $"<q>{Text(quote)}</q>" : "")}"
            );
            if (sentence.Below.Count > 0)
                Write(sentence.Below, page);
            page.WriteLine("</li>");
        }
        page.WriteLine("</ol>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
