using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What an account's contacts say at the as-of date. Reused from account to account.</summary>
internal sealed class ContactFacts
{
    private readonly IReadOnlyList<LadderSteps> _ladders;
    private readonly Dictionary<int, (int Ladder, int Step)> _steps;
    private readonly LadderPosition[] _positions;

    public int LastStatement,
        LastContact,
        LastConversation,
        LastCall,
        LastStep,
        LastRelease,
        Last;
    public int StatementsSent,
        CallsMade,
        LettersSent,
        ReturnedMail,
        StatementsAny,
        StatementsEver,
        CallsLast7Days;
    public bool AtAgency,
        ReviewAsked,
        EmailBounced;
    public int AgencySince;
    public string LastStepName = "";
    public ContactRow? Promise;
    public IReadOnlyList<LadderPosition> Positions = [];

    /// <summary>Takes every contact that is read, with what it counted as; null where nobody asks.</summary>
    public List<ContactReading>? Readings;

    // Holds overlap: the one that runs longest counts until a release.
    private int _heldUntil;

    public ContactFacts(PracticeData data, IReadOnlyList<LadderSteps> ladders)
    {
        _ladders = ladders;
        _positions = new LadderPosition[ladders.Count];
        _steps = StepWords.Of(data, ladders);
    }

    /// <summary>The word that names a step; -1 when no ladder has it.</summary>
    public int WordOf(string step)
    {
        foreach (var (word, (ladder, place)) in _steps)
            if (_ladders[ladder].Steps[place].Name == step)
                return word;
        return -1;
    }

    /// <summary>Whether a hold still runs.</summary>
    public bool OnHold { get; private set; }

    /// <summary>Reads the contacts; what was sent before the debt began does not count for it.
    /// <paramref name="debtBegan"/> is 0 when nothing is owed.</summary>
    public void Read(AccountContacts contacts, int asOf, int debtBegan)
    {
        (LastStatement, LastContact, LastConversation, LastCall, LastStep) = (0, 0, 0, 0, 0);
        (LastRelease, AgencySince, Last) = (0, 0, 0);
        (StatementsSent, CallsMade, LettersSent, ReturnedMail, StatementsAny, StatementsEver, CallsLast7Days) = (
            0,
            0,
            0,
            0,
            0,
            0,
            0
        );
        (AtAgency, ReviewAsked, EmailBounced, LastStepName, Promise, _heldUntil) = (false, false, false, "", null, 0);
        Array.Fill(_positions, new LadderPosition(-1, AccountFacts.NeverDays));
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var contact = ref contacts[i];
            var again = contacts.IsTwin(i);
            Note(contact, again, asOf);
            var step =
                debtBegan <= 0 ? new StepReading(StepReason.NothingOwed)
                : contact.Date < debtBegan ? new StepReading(StepReason.BeforeDebt)
                : NoteForDebt(contact, again, asOf);
            Readings?.Add(new ContactReading(contact, step));
        }
        OnHold = _heldUntil >= asOf;
        Positions = _ladders.Count == 0 ? [] : [.. _positions];
    }

    private void Note(in ContactRow contact, bool again, int asOf)
    {
        Last = contact.Date;
        var runs = contact.Until == 0 || contact.Until >= asOf;
        var made = contact.Direction == Direction.Out;
        if (
            contact.Kind
            is ContactKind.Statement
                or ContactKind.Letter
                or ContactKind.Call
                or ContactKind.Email
                or ContactKind.Promise
                or ContactKind.Review
        )
            LastContact = contact.Date;
        switch (contact.Kind)
        {
            case ContactKind.Statement when made && !contact.HandedOver:
                LastStatement = contact.Date;
                StatementsEver += again ? 0 : 1;
                break;
            case ContactKind.Call:
                // Who calls us is spoken to.
                if (contact.Channel != Channel.None || !made)
                    LastConversation = contact.Date;
                if (made)
                    LastCall = contact.Date;
                // Twins are counted here: the limit of calls protects the guarantor, and two on one day ring twice.
                if (made && asOf - contact.Date <= 7)
                    CallsLast7Days++;
                break;
            case ContactKind.ReturnedMail when contact.IsByEmail:
                EmailBounced = true;
                break;
            case ContactKind.ReturnedMail:
                ReturnedMail += again ? 0 : 1;
                break;
            case ContactKind.AddressChanged when contact.IsByEmail:
                EmailBounced = false;
                break;
            case ContactKind.AddressChanged:
                ReturnedMail = 0;
                break;
            case ContactKind.Promise:
                LastConversation = contact.Date;
                if (Promise is not { } before || Ends(contact) >= Ends(before))
                    Promise = contact;
                break;
            case ContactKind.Hold:
                _heldUntil = Math.Max(_heldUntil, Ends(contact));
                break;
            case ContactKind.Review:
                LastConversation = contact.Date;
                ReviewAsked = runs;
                break;
            case ContactKind.Release:
                (_heldUntil, ReviewAsked, LastRelease) = (0, false, contact.Date);
                break;
            case ContactKind.Agency:
                if (!AtAgency)
                    AgencySince = contact.Date;
                AtAgency = true;
                break;
            case ContactKind.AgencyReturned:
                AtAgency = false;
                break;
        }

        // What has no date has no end.
        static int Ends(in ContactRow contact) => contact.Until == 0 ? int.MaxValue : contact.Until;
    }

    private StepReading NoteForDebt(in ContactRow contact, bool again, int asOf)
    {
        var counts = contact.Direction == Direction.Out && !again;
        if (contact.Kind == ContactKind.Statement && counts)
            StatementsAny++;
        if (contact.HandedOver)
            return new(StepReason.HandedOver);
        StatementsSent += contact.Kind == ContactKind.Statement && counts ? 1 : 0;
        LettersSent += contact.Kind == ContactKind.Letter && counts ? 1 : 0;
        CallsMade += contact.Kind == ContactKind.Call && counts ? 1 : 0;
        if (contact.Step >= 0)
            return Named(contact, again, asOf);
        if (contact.Kind is not (ContactKind.Statement or ContactKind.Letter or ContactKind.Call or ContactKind.Agency))
            return new(StepReason.NoStepIsSuch);
        // A note is no step: only what went out, and is what the very next step does.
        return counts ? Blank(contact, asOf) : new(again ? StepReason.Twin : StepReason.CameIn);
    }

    private StepReading Named(in ContactRow contact, bool again, int asOf)
    {
        if (!_steps.TryGetValue(contact.Step, out var named))
            return new(StepReason.UnknownStep);
        Done(named.Ladder, named.Step, contact, asOf);
        return new(again ? StepReason.Twin : StepReason.NamesIt, _ladders[named.Ladder].Steps[named.Step].Name);
    }

    // First on ladders that are begun. Where none of them goes on with it, a letter may begin another as long as only
    // statements went before: whoever was billed for long gets the letter of a softer track next.
    private StepReading Blank(in ContactRow contact, int asOf)
    {
        string? next = null;
        var done = Next(contact, asOf, begun: true, ref next);
        if (done is null && (LastStep == 0 || (contact.Kind == ContactKind.Letter && HasOnlyStatements())))
            done = Next(contact, asOf, begun: false, ref next);
        return done is not null ? new(StepReason.IsNext, done)
            : next is not null ? new(StepReason.NotNext, next)
            : new(StepReason.AllDone);
    }

    private bool HasOnlyStatements()
    {
        for (var ladder = 0; ladder < _ladders.Count; ladder++)
        for (var step = 0; step <= _positions[ladder].Furthest; step++)
            if (_ladders[ladder].Steps[step].Leaves != ContactKind.Statement)
                return false;
        return true;
    }

    private string? Next(in ContactRow contact, int asOf, bool begun, ref string? next)
    {
        string? done = null;
        for (var ladder = 0; ladder < _ladders.Count; ladder++)
            if (_positions[ladder].Furthest + 1 is var step && step > 0 == begun && step < _ladders[ladder].Steps.Count)
            {
                var (name, leaves) = _ladders[ladder].Steps[step];
                if (leaves != contact.Kind)
                {
                    next ??= name;
                    continue;
                }
                Done(ladder, step, contact, asOf);
                done ??= name;
            }
        return done;
    }

    private void Done(int ladder, int step, in ContactRow contact, int asOf)
    {
        var furthest = Math.Max(step, _positions[ladder].Furthest);
        _positions[ladder] = new LadderPosition(furthest, asOf - contact.Date);
        (LastStep, LastStepName) = (contact.Date, _ladders[ladder].Steps[furthest].Name);
    }
}
