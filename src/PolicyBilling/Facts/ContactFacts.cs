using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What an account's contacts say at the as-of date. Reused from account to account.</summary>
internal sealed class ContactFacts
{
    private readonly IReadOnlyList<LadderSteps> _ladders;
    private readonly Dictionary<int, (int Ladder, int Step)> _steps = [];
    private readonly LadderPosition[] _positions;
    private readonly PracticeData _data;

    public int LastStatement,
        LastContact,
        LastConversation,
        LastStep;
    public int StatementsSent,
        CallsMade,
        LettersSent,
        ReturnedMail,
        StatementsEver,
        CallsLast7Days;
    public bool OnHold,
        AtAgency,
        ReviewAsked;
    public int AgencySince;
    public string LastStepName = "";
    public ContactRow? Promise;
    public IReadOnlyList<LadderPosition> Positions = [];

    public ContactFacts(PracticeData data, IReadOnlyList<LadderSteps> ladders)
    {
        (_data, _ladders) = (data, ladders);
        _positions = new LadderPosition[ladders.Count];
        for (var ladder = 0; ladder < ladders.Count; ladder++)
        for (var step = 0; step < ladders[ladder].Steps.Count; step++)
            if (data.Words.Find(ladders[ladder].Steps[step].Name) is var word and >= 0)
                _steps[word] = (ladder, step);
    }

    /// <summary>Reads the contacts; what was sent before the debt began does not count for it.
    /// <paramref name="debtBegan"/> is 0 when nothing is owed.</summary>
    public void Read(AccountContacts contacts, int asOf, int debtBegan)
    {
        (LastStatement, LastContact, LastConversation, LastStep, AgencySince) = (0, 0, 0, 0, 0);
        (StatementsSent, CallsMade, LettersSent, ReturnedMail, StatementsEver, CallsLast7Days) = (0, 0, 0, 0, 0, 0);
        (OnHold, AtAgency, ReviewAsked, LastStepName, Promise) = (false, false, false, "", null);
        Array.Fill(_positions, new LadderPosition(-1, AccountFacts.NeverDays));
        for (var i = 0; i < contacts.Count; i++)
        {
            ref readonly var contact = ref contacts[i];
            Note(contact, asOf);
            if (debtBegan > 0 && contact.Date >= debtBegan)
                NoteForDebt(contact, asOf);
        }
        Positions = _ladders.Count == 0 ? [] : [.. _positions];
    }

    /// <summary>A statement handed over at the desk was told, not mailed.</summary>
    private static bool IsMailedStatement(in ContactRow contact) =>
        contact is { Kind: ContactKind.Statement, Channel: not Channel.InPerson };

    private void Note(in ContactRow contact, int asOf)
    {
        var runs = contact.Until == 0 || contact.Until >= asOf;
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
            case ContactKind.Statement when IsMailedStatement(contact):
                LastStatement = contact.Date;
                StatementsEver++;
                break;
            case ContactKind.Call:
                if (contact.Channel != Channel.None)
                    LastConversation = contact.Date;
                if (asOf - contact.Date <= 7)
                    CallsLast7Days++;
                break;
            case ContactKind.ReturnedMail:
                ReturnedMail++;
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
                OnHold = runs;
                break;
            case ContactKind.Review:
                LastConversation = contact.Date;
                ReviewAsked = runs;
                break;
            case ContactKind.Release:
                (OnHold, ReviewAsked) = (false, false);
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

        // A promise without a date has no end.
        static int Ends(in ContactRow promise) => promise.Until == 0 ? int.MaxValue : promise.Until;
    }

    private void NoteForDebt(in ContactRow contact, int asOf)
    {
        if (contact is { Kind: ContactKind.Statement, Channel: Channel.InPerson })
            return;
        switch (contact.Kind)
        {
            case ContactKind.Statement:
                StatementsSent++;
                break;
            case ContactKind.Letter:
                LettersSent++;
                break;
            case ContactKind.Call:
                CallsMade++;
                break;
        }
        if (contact.Step >= 0)
        {
            if (_steps.TryGetValue(contact.Step, out var named))
                Done(named.Ladder, named.Step, contact, asOf);
            else
                (LastStep, LastStepName) = (contact.Date, _data.Words[contact.Step]);
            return;
        }
        for (var ladder = 0; ladder < _ladders.Count; ladder++)
        for (var step = _positions[ladder].Furthest + 1; step < _ladders[ladder].Steps.Count; step++)
            if (_ladders[ladder].Steps[step].Leaves == contact.Kind)
            {
                Done(ladder, step, contact, asOf);
                break;
            }
    }

    private void Done(int ladder, int step, in ContactRow contact, int asOf)
    {
        var furthest = Math.Max(step, _positions[ladder].Furthest);
        _positions[ladder] = new LadderPosition(furthest, asOf - contact.Date);
        (LastStep, LastStepName) = (contact.Date, _ladders[ladder].Steps[furthest].Name);
    }
}
