using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Worklists whose money is not what they are about: their column, total and order would say another
/// thing than their sentence.</summary>
internal sealed class WorklistCheck(Account account, Sources sources)
{
    private static readonly Node Zero = new ConstantNode(0, ValueKind.Number, Unit.Money, 0m);

    /// <summary>What is found: of each list at most one thing.</summary>
    public IEnumerable<Finding> Run() =>
        account
            .Policies.Policies.SelectMany(policy => policy.Worklists)
            .Select(list => Nothing(list) ?? OtherMoney(list))
            .OfType<Finding>();

    // Money of which the condition says nothing may be bound to what it does say: nothing is claimed of that.
    private Finding? Nothing(Worklist list)
    {
        if (list.Amount is not { Facts.Count: > 0 } amount)
            return null;
        var least = AmountLogic.Compared(account, amount.Node, "<=", Zero);
        var most = AmountLogic.Compared(account, amount.Node, ">", Zero);
        if (least is null || most is null || !amount.Facts.IsSubsetOf(list.When.Facts))
            return null;
        // Found is not enough: what is claimed of an account is worked out for it.
        if (
            account.FindSoon([account.Read(list.When), least]) is not { } facts
            || ExampleRun.Given(facts) is not { } given
            || !list.When.Holds(given)
            || Of(amount, given) is not 0m
        )
            return null;
        return new Finding(
            "worklist-about-nothing",
            sources
                .At(list.Place, "amount")
                .Warning(
                    Said.In(
                        $"The list '{list.Name}' may be about 0.00: for an account with {Sample.Write(facts)} "
                            + $"`{amount.Text}` is nothing. Write the money it is about, or add to the condition.",
                        $"La liste « {list.Name} » peut porter sur 0.00 : pour un compte avec {Sample.Write(facts)}, "
                            + $"`{amount.Text}` n’est rien. Écrire l’argent dont elle parle, ou ajouter à la condition."
                    )
                ),
            facts
        );
    }

    private static decimal? Of(Formula amount, AccountFacts facts)
    {
        try
        {
            return Money.Round(amount.Of(facts));
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private Finding? OtherMoney(Worklist list)
    {
        var said =
            list.Because?.Templates.Values.SelectMany(template => template.Facts)
                .Where(name => FactCatalogue.Find(name)?.Unit == Unit.Money)
                .ToHashSet()
            ?? [];
        var own =
            list.Amount?.Facts
            ?? (IReadOnlySet<string>)new HashSet<string> { list.ByClaim ? "insurance_estimate" : "balance" };
        if (said.Count == 0 || said.Overlaps(own))
            return null;
        var facts =
            account.Find(account.Read(list.When)) ?? account.Find(account.Owes) ?? new Dictionary<string, object>();
        var shown = list.Amount?.Text ?? own.First();
        return new Finding(
            "worklist-other-money",
            sources
                .At(list.Place, list.Amount is null ? "name" : "amount")
                .Warning(
                    Said.In(
                        $"The text of the list '{list.Name}' speaks of {{{said.First()}}}, its column and its total of "
                            + $"`{shown}`, for example with {Sample.Write(facts)}. Write the money that it is about: "
                            + $"`amount: {said.First()}`.",
                        $"Le texte de la liste « {list.Name} » parle de {{{said.First()}}}, sa colonne et son total "
                            + $"de `{shown}`, par exemple avec {Sample.Write(facts)}. Écrire l’argent "
                            + $"dont elle parle : "
                            + $"`amount: {said.First()}`."
                    )
                ),
            facts
        );
    }
}
