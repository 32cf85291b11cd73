namespace PolicyBilling.Simulator;

/// <summary>Invents families: who answers for the account, who is treated under it, how they are insured and
/// reached.</summary>
internal sealed class Family(long seed, DateOnly asOf)
{
    private static readonly string[] Providers = ["Dr. Hale", "Dr. Hale", "Dr. Roy", "Dr. Roy", "Dr. Okafor"];

    private readonly People _english = new("en", seed),
        _french = new("fr", seed);

    /// <summary>An account with its people and nothing in its ledger.</summary>
    public AccountBook Invent(string account, Dice dice)
    {
        var french = dice.Percent(20);
        var people = french ? _french : _english;
        var place = dice.Pick(french ? Place.French : Place.English);
        var family = people.FamilyName(dice);
        var first = people.FirstName(dice);
        var book = new AccountBook(account)
        {
            Name = $"{first} {family}",
            Provider = dice.Pick(Providers),
            Language = french ? "fr" : "en",
            State = place.State,
            City = place.City,
            PostalCode = place.Postal,
            Address = people.Street(dice),
            Phone = People.Phone(dice, place.AreaCode),
        };
        if (dice.Percent(70))
            book.Email = People.Email(dice, first, family);
        if (book.Email != "" && dice.Percent(60))
            book.Flags.Add("email-consent");

        var insurer = dice.Percent(60) ? Insurer.Any(dice) : null;
        Add(book, book.Name, asOf.AddDays(-dice.Between(24 * 365, 82 * 365)), insurer);
        if (dice.Percent(34))
            Add(book, $"{people.FirstName(dice)} {family}", asOf.AddDays(-dice.Between(24 * 365, 80 * 365)), insurer);
        for (var children = Children(dice); children > 0; children--)
            Child(book, dice, insurer);
        book.BillingType =
            book.Patients.Count > 2 ? BillingTypes.Family
            : insurer is null ? BillingTypes.Standard
            : BillingTypes.Insurance;
        return book;
    }

    /// <summary>Adds a child of the guarantor.</summary>
    public Patient Child(AccountBook book, Dice dice, Insurer? insurer)
    {
        var people = book.Language == "fr" ? _french : _english;
        var family = book.Name[(book.Name.LastIndexOf(' ') + 1)..];
        return Add(book, $"{people.FirstName(dice)} {family}", asOf.AddDays(-dice.Between(3 * 365, 17 * 365)), insurer);
    }

    /// <summary>The state pays for the whole family.</summary>
    public static void PutOnMedicaid(AccountBook book)
    {
        book.Flags.Add("medicaid");
        foreach (var patient in book.Patients)
            patient.Insurer = Insurer.Medicaid;
        book.BillingType = BillingTypes.Insurance;
    }

    private static Patient Add(AccountBook book, string name, DateOnly birth, Insurer? insurer)
    {
        // The guarantor is the patient with the account's own id.
        var id = book.Patients.Count == 0 ? book.Id : $"{book.Id}-{book.Patients.Count}";
        var patient = new Patient(id, name, birth) { Insurer = insurer };
        book.Patients.Add(patient);
        return patient;
    }

    private static int Children(Dice dice) =>
        dice.Between(1, 100) switch
        {
            <= 68 => 0,
            <= 84 => 1,
            <= 95 => 2,
            _ => 3,
        };
}
