using System.Text.Json;

namespace PolicyBilling.Files.Reports;

/// <summary>What a saved plan says at its head, read without the rest of it and so without its proof: to be shown,
/// never to be acted on.</summary>
/// <param name="AsOf">Its day.</param>
/// <param name="Practice">The practice's name.</param>
/// <param name="Currency">The currency of its money.</param>
/// <param name="Accounts">How many accounts were decided.</param>
/// <param name="Balance">What they owed in all.</param>
public sealed record PlanGlance(DateOnly AsOf, string Practice, string Currency, int Accounts, decimal Balance)
{
    // Its day, fingerprints and totals stand in its first lines, each whole.
    private const int HeadLines = 4;

    /// <summary>The head of a file; null where it is no plan or cannot be read.</summary>
    public static PlanGlance? Of(string path)
    {
        try
        {
            var head = string.Concat(File.ReadLines(path).Take(HeadLines)).TrimEnd(',');
            using var json = JsonDocument.Parse(head + "}");
            var plan = json.RootElement;
            return new(
                DateOnly.ParseExact(plan.GetProperty("as_of").GetString()!, "yyyy-MM-dd"),
                plan.GetProperty("practice").GetString()!,
                plan.GetProperty("currency").GetString()!,
                plan.GetProperty("accounts").GetInt32(),
                plan.GetProperty("totals").GetProperty("balance").GetDecimal()
            );
        }
        catch (Exception unread)
            when (unread
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }
}
