namespace PolicyBilling.Simulator.Mistakes;

/// <summary>Makes slips in every third account that chance alone led, one for each, and keeps the truth of all
/// accounts: also of what the lived years left behind.</summary>
internal sealed class Planting
{
    private const int Percent = 33,
        CarriedPercent = 6;

    private readonly List<PlantedMistake> _truth = [];
    private int _next,
        _landed;

    // A payment of one account, to be booked on the next one that owes nothing, under the same family name: where
    // something is owed it would disappear in it. Every third one is booked on both.
    private Carried? _carried;

    private sealed record Carried(string From, string Family, Entry Payment, long Cents, bool OnBoth);

    /// <summary>What is wrong, account by account.</summary>
    public IReadOnlyList<PlantedMistake> Truth => _truth;

    /// <summary>Makes a slip in a finished account, or none.</summary>
    public void Into(AccountBook book, Dice dice, bool isStory)
    {
        Slips.ChargeForReturnedChecks(book);
        if (!isStory && _carried is { } carried && book.PatientPortion <= 0)
        {
            Land(book, carried);
            (_carried, _landed) = (null, _landed + 1);
        }
        else if (
            !isStory
            && _carried is null
            && dice.Percent(CarriedPercent)
            && Slips.TakePayment(book, dice, IsOnBoth) is var (payment, cents)
        )
            _carried = new(book.Id, book.Name[(book.Name.LastIndexOf(' ') + 1)..], payment, cents, IsOnBoth);
        else if (!isStory && dice.Percent(Percent))
            Slip(book, dice);
        foreach (var (cause, amount) in book.KnownSlips())
            _truth.Add(new PlantedMistake(book.Id, cause, amount));
    }

    private void Slip(AccountBook book, Dice dice)
    {
        // Every kind in turn; where it cannot happen the next one.
        for (var tried = 0; tried < Slips.All.Count; tried++)
        {
            var (cause, make) = Slips.All[_next++ % Slips.All.Count];
            if (make(book, dice) is not { } cents)
                continue;
            _truth.Add(new PlantedMistake(book.Id, cause, cents));
            return;
        }
    }

    private bool IsOnBoth => _landed % 3 == 2;

    private void Land(AccountBook book, Carried carried)
    {
        book.Name = $"{book.Name[..book.Name.LastIndexOf(' ')]} {carried.Family}";
        book.Entries.Add(carried.Payment.Naming(null, book.Guarantor));
        _truth.Add(
            carried.OnBoth
                ? new PlantedMistake(book.Id, "entered-twice", carried.Cents)
                : new PlantedMistake(carried.From, "payment-elsewhere", carried.Cents)
        );
    }
}
