namespace PolicyBilling.Ledgers;

/// <summary>One account's contacts up to a day, in the order they count. Reused from account to account.</summary>
public sealed class AccountContacts(PracticeData data)
{
    private ContactRow[] _contacts = new ContactRow[32];

    /// <summary>How many contacts count.</summary>
    public int Count { get; private set; }

    /// <summary>Contact <paramref name="index"/>, oldest first.</summary>
    public ref readonly ContactRow this[int index] => ref _contacts[index];

    /// <summary>Reads an account's contacts up to a day number: by date, on one day in the order of the file, but
    /// release, return from the agency and change of address last.</summary>
    /// <param name="account">The account's number.</param>
    /// <param name="asOf">The day's number.</param>
    /// <param name="also">Contacts that the export does not have, which count as if they stood at its end.</param>
    public void Read(int account, int asOf, IReadOnlyList<ContactRow> also)
    {
        Count = 0;
        var rows = data.Contacts.CountOf(account);
        if (_contacts.Length < rows + also.Count)
            _contacts = new ContactRow[(rows + also.Count) * 2];
        for (var i = 0; i < rows; i++)
            Add(data.Contacts.Of(account, i), asOf);
        for (var i = 0; i < also.Count; i++)
            Add(also[i], asOf);
    }

    private void Add(in ContactRow contact, int asOf)
    {
        if (contact.Date > asOf)
            return;
        var place = Count++;
        for (; place > 0 && Before(contact, _contacts[place - 1]); place--)
            _contacts[place] = _contacts[place - 1];
        _contacts[place] = contact;
    }

    /// <summary>Whether a contact says again what another one of its day and kind says: one statement logged twice, or
    /// sent by mail and by e-mail, is one. Two that name different steps are two.</summary>
    public bool IsTwin(int index)
    {
        ref readonly var contact = ref _contacts[index];
        var first = index;
        while (first > 0 && _contacts[first - 1].Date == contact.Date)
            first--;
        for (var i = first; i < Count && _contacts[i].Date == contact.Date; i++)
            if (AreOneKind(contact, _contacts[i]) && IsSaidBy(contact, _contacts[i], isEarlier: i < index))
                return true;
        return false;

        // One that names its step speaks for one that does not; of two that say the same, the first counts.
        static bool IsSaidBy(in ContactRow contact, in ContactRow other, bool isEarlier) =>
            contact.Step == other.Step ? isEarlier : contact.Step < 0;
    }

    private static bool AreOneKind(in ContactRow left, in ContactRow right) =>
        left.Kind == right.Kind
        && left.Direction == right.Direction
        && left.HandedOver == right.HandedOver
        && (left.Kind != ContactKind.ReturnedMail || left.IsByEmail == right.IsByEmail);

    private static bool Before(in ContactRow left, in ContactRow right) =>
        left.Date != right.Date ? left.Date < right.Date : !EndsSomething(left.Kind) && EndsSomething(right.Kind);

    private static bool EndsSomething(ContactKind kind) =>
        kind is ContactKind.Release or ContactKind.AgencyReturned or ContactKind.AddressChanged;
}
