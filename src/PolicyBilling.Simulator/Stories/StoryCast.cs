namespace PolicyBilling.Simulator.Stories;

/// <summary>Which account lives which story: every block of 300 accounts holds them all, at places that the seed
/// shuffles.</summary>
internal sealed class StoryCast(long seed)
{
    public const int Block = 300;

    /// <summary>Account 1044 is always the dentist's sister, so that an exception can name her.</summary>
    private const int SistersPlace = 43;

    private static readonly Story[] Roles =
    [
        .. All.SelectMany(story => Enumerable.Repeat(story, story.InThreeHundred)),
    ];

    private readonly Story?[] _block = new Story?[Block];
    private int _shuffled = -1;

    /// <summary>Every story, by topic.</summary>
    public static IReadOnlyList<Story> All =>
        [
            .. LadderStories.All,
            .. StatementStories.All,
            .. InsuranceStories.All,
            .. CreditStories.All,
            .. SmallBalanceStories.All,
            .. FeeStories.All,
            .. PromiseStories.All,
            .. PlanStories.All,
            .. LifeStories.All,
            .. LegalStories.All,
            .. AgencyStories.All,
        ];

    /// <summary>The story lived at a place, or null for an account that chance alone leads.</summary>
    public Story? At(int place)
    {
        if (place / Block != _shuffled)
            Shuffle(place / Block);
        return _block[place % Block];
    }

    private void Shuffle(int block)
    {
        Array.Clear(_block);
        Roles.CopyTo(_block, 0);
        new Dice(seed, -1 - block).Shuffle(_block);
        if (block == 0)
        {
            var sister = Array.FindIndex(_block, story => story?.Name == StatementStories.SistersName);
            (_block[SistersPlace], _block[sister]) = (_block[sister], _block[SistersPlace]);
        }
        _shuffled = block;
    }
}
