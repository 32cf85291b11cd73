using System.Text.Json;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Acting;

/// <summary>What came of a row of a worklist. It decides nothing: the next export shows whether it helped.</summary>
/// <param name="List">The worklist's name in its policy.</param>
/// <param name="Claim">The claim, of a worklist by claim; null for none.</param>
/// <param name="Outcome">In words; empty where an earlier outcome was a slip.</param>
/// <param name="Day">When it was done.</param>
/// <param name="By">By whom.</param>
/// <param name="Note">More words; null for none.</param>
internal sealed record WorkBody(
    string List,
    string? Claim,
    string Outcome,
    DateOnly Day,
    string By,
    string? Note = null
)
{
    /// <summary>What such notes are called in a history.</summary>
    public const string Kind = "worked";

    /// <summary>The row of a history.</summary>
    public NewRow Row(string account) =>
        new(LogKind.Note, Bodies.Write(new NoteBody(Kind, JsonSerializer.Serialize(this))), Account: account);
}
