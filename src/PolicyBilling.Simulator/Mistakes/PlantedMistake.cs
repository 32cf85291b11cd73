namespace PolicyBilling.Simulator.Mistakes;

/// <summary>What is wrong in an invented account's books: the truth, which no command reads.</summary>
/// <param name="Account">The account whose balance it explains.</param>
/// <param name="Cause">Its word, as <c>resolve</c> has it.</param>
/// <param name="Cents">The money it is about; 0 where the books themselves say how much.</param>
public sealed record PlantedMistake(string Account, string Cause, long Cents);
