using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>What the history knows of and the practice's system, by its export, does not two weeks later: somebody has
/// still to write it down there, or the next person who opens the account knows nothing of it.</summary>
internal sealed class UnnotedContacts(PracticeData data, Policies.PolicySet policies, RunOptions options)
{
    /// <summary>The worklist on which they stand, and who works it.</summary>
    public static readonly WorklistInForce Worklist = new(Policies.Worklist.Unnoted, "front desk", ByClaim: false);

    private const int Days = 14;

    private readonly string _language = options.Language ?? policies.Practice.Languages[0];

    /// <summary>Adds the accounts with such contacts to a run's worklists, a row each, and to their
    /// decisions.</summary>
    public void Add(
        int[] order,
        List<Decision> decisions,
        List<WorklistRow> rows,
        Func<int, WorklistRow, WorklistRow> detailed
    )
    {
        // Where no contact is ever exported, none can be missing.
        if (data.Unseen.Count == 0 || !data.Present.HasFlag(Table.Contacts))
            return;
        var shown = data.ExportedAsOf is { } exported && exported < options.AsOf ? exported : options.AsOf;
        var missing = data
            .Unseen.Where(unseen => unseen.Contact.Date.AddDays(Days) <= shown)
            .ToLookup(unseen => unseen.Account, unseen => unseen.Contact);
        for (var place = 0; place < order.Length; place++)
            if (missing[order[place]].OrderBy(contact => contact.Date).ToList() is { Count: > 0 } contacts)
            {
                var decision = decisions[place];
                rows.Add(detailed(order[place], Row(decision, contacts)));
                decisions[place] = decision with { Worklists = [.. decision.Worklists, Worklist.Name] };
            }
    }

    private WorklistRow Row(Decision decision, List<PastContact> contacts)
    {
        var format = new TextFormat(_language, policies.Practice.Currency);
        return new(
            Worklist.Name,
            decision.Account,
            decision.Guarantor,
            null,
            null,
            null,
            null,
            decision.Figures.Balance,
            Because(contacts.Select(contact => (contact.Kind, format.Date(contact.Date))), _language == "fr")
        );
    }

    private static string Because(IEnumerable<(ContactKind Kind, string Day)> contacts, bool french)
    {
        var listed = string.Join("; ", contacts.Select(contact => $"{Name(contact.Kind, french)}, {contact.Day}"));
        return french
            ? $"Fait et absent de l’export : {listed}. À noter dans le logiciel du cabinet."
            : $"Done, and not in the export: {listed}. Note it in the practice system.";
    }

    private static string Name(ContactKind kind, bool french) =>
        kind switch
        {
            ContactKind.Statement => french ? "relevé" : "statement",
            ContactKind.Letter => french ? "lettre" : "letter",
            ContactKind.Call => french ? "appel" : "call",
            ContactKind.Email => french ? "courriel" : "e-mail",
            ContactKind.ReturnedMail => french ? "courrier retourné" : "returned mail",
            ContactKind.AddressChanged => french ? "nouvelle adresse" : "new address",
            ContactKind.Promise => french ? "promesse de paiement" : "promise to pay",
            ContactKind.Hold => french ? "mise en attente" : "hold",
            ContactKind.Release => french ? "fin d’attente" : "release",
            ContactKind.Review => french ? "révision" : "review",
            ContactKind.Agency => french ? "remise à l’agence" : "handed to the agency",
            _ => french ? "retour de l’agence" : "returned by the agency",
        };
}
