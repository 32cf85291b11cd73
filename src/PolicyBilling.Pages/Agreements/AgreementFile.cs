using PolicyBilling.Pages.Frame;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Pages.Agreements;

/// <summary><c>agreement.html</c>: two pages to sign, and an annex with every letter and every rule.</summary>
public static class AgreementFile
{
    /// <summary>The page's name under the output folder.</summary>
    public const string Name = "agreement.html";

    internal static string Style { get; } = OneFile.Style("agreement.css");

    /// <summary>Writes the page.</summary>
    public static void Write(Agreement agreement, Stream stream, CancellationToken cancel = default) =>
        OneFile.Write<AgreementPage>(new() { [nameof(AgreementPage.Of)] = agreement }, stream, cancel);
}
