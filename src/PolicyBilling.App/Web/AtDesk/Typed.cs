using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyBilling.App.Acting;

namespace PolicyBilling.App.Web.AtDesk;

/// <summary>What was typed into a form; the browser is not believed.</summary>
/// <param name="form">The form; null where none was sent.</param>
internal sealed class Typed(IFormCollection? form)
{
    private const int MostLetters = 400;

    /// <summary>A field's text without spaces around it; null where nothing was typed.</summary>
    public string? this[string field] =>
        form is not null && form.TryGetValue(field, out var value) && value.ToString().Trim() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, MostLetters)]
            : null;

    /// <summary>Every value of a field.</summary>
    public IReadOnlyList<string> All(string field) =>
        form is not null && form.TryGetValue(field, out var value) ? [.. value.OfType<string>()] : [];

    /// <summary>A day; null where none was typed.</summary>
    public DateOnly? Day(string field, ActWords words) =>
        this[field] is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw UsageException.OfForm(words.NoDay);

    /// <summary>Money; null where none was typed.</summary>
    public decimal? Money(string field, ActWords words) =>
        this[field] is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount == decimal.Round(amount, 2)
        && amount is > 0 and <= Records.MostMoney
            ? amount
        : throw UsageException.OfForm(words.NoAmount);

    /// <summary>A whole number; null where none was typed.</summary>
    public int? Number(string field) =>
        int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
