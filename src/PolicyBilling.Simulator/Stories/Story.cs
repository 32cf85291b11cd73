namespace PolicyBilling.Simulator.Stories;

/// <summary>One believable account that shows one thing an experienced manager knows.</summary>
/// <param name="Name">What it shows, in a few words.</param>
/// <param name="InThreeHundred">How many of each 300 accounts live it.</param>
/// <param name="PastUntil">The family's earlier visits are all paid by so many days ago; 0 for none.</param>
/// <param name="Tell">Writes what happened since.</param>
internal sealed record Story(string Name, int InThreeHundred, int PastUntil, Action<Pen> Tell);
