using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports;

/// <summary>What a workbook says of itself: on its first sheet, in the margins of its printed pages and in its
/// properties.</summary>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Practice">The practice's name, or the group's.</param>
/// <param name="AsOf">The day it tells of; null where it has none.</param>
/// <param name="Language">The language code of its words.</param>
public sealed record Cover(string Title, string Practice, DateOnly? AsOf, string Language)
{
    /// <summary>What it is and how it is used; without a line there is no first sheet.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>What must be looked at before anything is done, the most serious first; null where nobody
    /// looked.</summary>
    public IReadOnlyList<Alarm>? Alarms { get; init; }

    /// <summary>What it comes to: rows of a text, a count, an amount and a note.</summary>
    public IReadOnlyList<Row> Totals { get; init; } = [];
}

/// <summary>Something to be looked at before anything is done.</summary>
/// <param name="Kind">What it is, in a word or two.</param>
/// <param name="Says">The sentence.</param>
/// <param name="Count">How many accounts, rows or days; null where it is not counted.</param>
/// <param name="Amount">The money; null where there is none.</param>
/// <param name="Sheet">The report that shows it; null where none does.</param>
/// <param name="Stops">Whether it stops the work; else it is good to know.</param>
public sealed record Alarm(
    string Kind,
    string Says,
    int? Count = null,
    decimal? Amount = null,
    string? Sheet = null,
    bool Stops = false
);
