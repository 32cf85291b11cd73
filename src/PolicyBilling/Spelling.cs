using System.Text;

namespace PolicyBilling;

/// <summary>One spelling for texts that look the same, whatever they hold.</summary>
public static class Spelling
{
    /// <summary>Letters with their accents composed: names are then compared as they look.</summary>
    public static string Composed(string text) => In(text, NormalizationForm.FormC);

    /// <summary>Letters apart from their accents.</summary>
    public static string Decomposed(string text) => In(text, NormalizationForm.FormD);

    // The framework refuses what is no character at all, U+FFFE and half a surrogate pair: it stays as it is.
    private static string In(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
