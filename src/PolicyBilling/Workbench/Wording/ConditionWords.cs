using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>Conditions and amounts in plain words, settings filled in.</summary>
/// <param name="format">The reader's language and format.</param>
/// <param name="names">What people call steps and settings.</param>
internal sealed class ConditionWords(TextFormat format, SpokenNames names)
{
    private bool French => format.French;

    /// <summary>A condition as a clause: <c>the patient's part is less than $10.00 and no appointment is booked</c>;
    /// null when it always holds.</summary>
    public string? Clause(Condition condition) =>
        condition.Node is ConstantNode { Value: true, Setting: null } ? null
        : Alternatives(condition) is { Count: > 1 } ways ? string.Join(French ? " ou " : " or ", ways)
        : string.Join(And, Row(condition, all: true));

    /// <summary>A part of a condition as a clause.</summary>
    public string Clause(Node node) => string.Join(And, Row(node, yes: true, all: true));

    /// <summary>Until when a number of days lasts that is what is left of a time: <c>until the time since the last
    /// statement is 28 days</c>; null for other numbers.</summary>
    public string? Until(Formula days) =>
        days.Node is BinaryNode { Sign: "-", Left: ConstantNode whole, Right: FactNode { Fact.Unit: Unit.Days } time }
            ? French
                ? $"tant que {Value(time, null)} n’est pas de {Value(whole, Unit.Days)}"
                : $"until {Value(time, null)} is {Value(whole, Unit.Days)}"
            : null;

    /// <summary>An amount or a number of days.</summary>
    public string Amount(Formula formula) => Value(formula.Node, formula.Node.Unit);

    /// <summary>A fact's noun.</summary>
    public string Noun(string fact) => French ? FactPhrases.Of(fact).French : FactPhrases.Of(fact).English;

    /// <summary>A setting's value.</summary>
    public string Setting(Setting setting) => format.Value(setting.Value, setting.Unit);

    /// <summary>Conditions that must all hold, as one clause; null when they always do.</summary>
    public string? Clause(IEnumerable<Condition> conditions) =>
        conditions
            .Where(condition => condition.Node is not ConstantNode { Value: true, Setting: null })
            .SelectMany(condition => Row(condition, all: true))
            .ToList()
            is { Count: > 0 } clauses
            ? string.Join(And, clauses)
            : null;

    // The clauses of a row of conditions that must all hold, or of which one suffices, however they are nested.
    private IEnumerable<string> Row(Condition condition, bool all) =>
        condition switch
        {
            { Node: { } node } => Row(node, yes: true, all),
            { Any: var any } when any != all => condition.Parts.SelectMany(part => Row(part, all)),
            _ => [Inside(condition.Parts.SelectMany(part => Row(part, !all)), !all)],
        };

    private IEnumerable<string> Row(Node node, bool yes, bool all) =>
        node switch
        {
            UnaryNode { Sign: "not" } not => Row(not.Operand, !yes, all),
            BinaryNode { Sign: "and" or "or" } both when (both.Sign == "and") == yes == all => Row(both.Left, yes, all)
                .Concat(Row(both.Right, yes, all)),
            BinaryNode { Sign: "and" or "or" } both =>
            [
                Inside(Row(both.Left, yes, !all).Concat(Row(both.Right, yes, !all)), !all),
            ],
            _ => [Clause(node, yes)],
        };

    private string Inside(IEnumerable<string> clauses, bool all) =>
        all ? $"({string.Join(And, clauses)})"
        : French ? $"(soit {string.Join(", soit ", clauses)})"
        : $"(either {string.Join(" or ", clauses)})";

    // Where one of several suffices and nothing else is asked, no parentheses are needed.
    private List<string> Alternatives(Condition condition) =>
        condition is { Node: null, Any: true } || (condition.Node is { } node && OneSuffices(node, yes: true))
            ? [.. Row(condition, all: false)]
            : [];

    private static bool OneSuffices(Node node, bool yes) =>
        node switch
        {
            UnaryNode { Sign: "not" } not => OneSuffices(not.Operand, !yes),
            BinaryNode { Sign: "and" or "or" } both => (both.Sign == "or") == yes,
            _ => false,
        };

    private string Clause(Node node, bool yes) =>
        node switch
        {
            FactNode { Fact: var fact } => Phrase(fact, yes),
            ConstantNode { Setting: { } setting, Value: bool on } => French
                ? $"le réglage «\u00a0{names.Of(setting)}\u00a0» est {(yes ? "activé" : "désactivé")} (il est "
                    + $"{(on ? "activé" : "désactivé")})"
                : $"the setting \"{names.Of(setting)}\" is {(yes ? "on" : "off")} (it is {(on ? "on" : "off")} now)",
            ConstantNode { Value: bool always } => always == yes
                ? French
                    ? "toujours"
                    : "always"
                : French
                    ? "jamais"
                    : "never",
            CallNode { Function: "has_flag", Arguments: [ConstantNode { Value: string flag }] } => French
                ? $"le compte ou un de ses patients {(yes ? "porte" : "ne porte pas")} la marque "
                    + $"«\u00a0{names.Own.Flag(flag)}\u00a0»"
                : $"the account or a patient of it {(yes ? "has" : "does not have")} the flag "
                    + $"\"{names.Own.Flag(flag)}\"",
            BinaryNode { Sign: "in" or "not in" } member => Membership(member, (member.Sign == "in") == yes),
            BinaryNode { Left.Kind: ValueKind.YesNo } same => Agreement(same, (same.Sign == "==") == yes),
            BinaryNode comparison => Comparison(comparison, yes ? comparison.Sign : Opposite(comparison.Sign)),
            _ => Value(node, node.Unit),
        };

    private string Phrase(Fact fact, bool yes)
    {
        var phrase = FactPhrases.Of(fact.Name);
        return yes
            ? French
                ? phrase.French
                : phrase.English
            : (French ? phrase.FrenchNot : phrase.EnglishNot)!;
    }

    private string Agreement(BinaryNode same, bool yes) =>
        same switch
        {
            { Right: ConstantNode { Value: bool right } } => Clause(same.Left, right == yes),
            { Left: ConstantNode { Value: bool left } } => Clause(same.Right, left == yes),
            _ => Inside(
                [
                    $"{Clause(same.Left, true)}{And}{Clause(same.Right, yes)}",
                    $"{Clause(same.Left, false)}{And}{Clause(same.Right, !yes)}",
                ],
                all: false
            ),
        };

    private string And => French ? " et " : " and ";

    private string Membership(BinaryNode member, bool yes)
    {
        var list = (ConstantNode)member.Right;
        var values = list.Value switch
        {
            IEnumerable<string> texts => texts.Select(text => Quoted(Word(text, member.Left))).ToList(),
            IEnumerable<decimal> numbers => numbers.Select(number => Constant(number, member.Left.Unit)).ToList(),
            _ => [],
        };
        var noun = Value(member.Left, null);
        if (list.Meaning is { } meaning)
            return Means(noun, names.Own.BillingMeaning(meaning), values, yes);
        if (values.Count == 1)
            return French
                ? $"{noun} {(yes ? "est" : "n’est pas")} {values[0]}"
                : $"{noun} is {(yes ? "" : "not ")}{values[0]}";
        var all = string.Join(", ", values);
        return French
            ? $"{noun} est {(yes ? "l’un de ceux-ci" : "autre que")} : {all}"
            : $"{noun} is {(yes ? "one of" : "none of")} {all}";
    }

    // What the practice says of its billing types, with those that it says it of.
    private string Means(string noun, string meaning, List<string> types, bool yes)
    {
        var named = types.Count == 0 ? (French ? "aucun pour le moment" : "none at present") : string.Join(", ", types);
        return French
            ? $"{noun} {(yes ? "veut" : "ne veut pas")} dire «\u00a0{meaning}\u00a0» ({named})"
            : $"{noun} {(yes ? "means" : "does not mean")} \"{meaning}\" ({named})";
    }

    private string Comparison(BinaryNode comparison, string sign)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        // The fact first, the number behind it.
        if (left is ConstantNode && right is not ConstantNode)
            (left, right, sign) = (right, left, Turned(sign));
        var unit = left.Unit ?? right.Unit;
        var noun = Value(left, unit);
        if (Never(left, right) is { } never)
            return never(sign) ?? Compared(noun, sign, Value(right, unit));
        if (right is ConstantNode { Value: string text })
            return Compared(noun, sign, Quoted(Word(text, left)));
        if (right is not ConstantNode { Kind: ValueKind.Number } number)
            return Compared(noun, sign, Value(right, unit));
        if (number is { Value: 0m, Setting: null })
            return Zero(noun, sign);
        return Compared(noun, sign, Value(right, unit), exact: true);
    }

    // A step's name beside the fact that names steps is said as people call the step.
    private string Word(string text, Node beside) =>
        beside is FactNode { Fact.Name: "last_step" } && text.Length > 0 ? names.Step(text) : text;

    // What never happened is written as a very long time: nobody would say so.
    private Func<string, string?>? Never(Node left, Node right)
    {
        if (
            left is not FactNode { Fact: { Unit: Unit.Days or Unit.Months } fact }
            || right is not ConstantNode { Value: decimal limit }
        )
            return null;
        if (limit != (fact.Unit == Unit.Months ? AccountFacts.NeverMonths : AccountFacts.NeverDays))
            return null;
        var noun = Value(left, null);
        return sign =>
            sign switch
            {
                "<" or "!=" => French ? $"{noun} est connu" : $"{noun} is known",
                ">=" or "==" => French
                    ? $"{noun} n’est pas connu, la chose n’ayant jamais eu lieu"
                    : $"{noun} is not known, as it never happened",
                _ => null,
            };
    }

    private string Zero(string noun, string sign) =>
        $"{noun} "
        + (
            French
                ? sign switch
                {
                    ">" => "dépasse zéro",
                    "<=" => "ne dépasse pas zéro",
                    ">=" => "n’est pas au-dessous de zéro",
                    "<" => "est au-dessous de zéro",
                    "==" => "est de zéro",
                    _ => "n’est pas de zéro",
                }
                : sign switch
                {
                    ">" => "is above zero",
                    "<=" => "is not above zero",
                    ">=" => "is not below zero",
                    "<" => "is below zero",
                    "==" => "is zero",
                    _ => "is not zero",
                }
        );

    private string Compared(string noun, string sign, string value, bool exact = false) =>
        (French, exact) switch
        {
            (true, true) => $"{noun} "
                + sign switch
                {
                    "<" => $"est de moins de {value}",
                    "<=" => $"est d’au plus {value}",
                    ">" => $"est de plus de {value}",
                    ">=" => $"est d’au moins {value}",
                    "==" => $"est de {value}",
                    _ => $"n’est pas de {value}",
                },
            (true, false) => $"{noun} "
                + sign switch
                {
                    "<" => $"n’atteint pas {value}",
                    "<=" => $"ne dépasse pas {value}",
                    ">" => $"dépasse {value}",
                    ">=" => $"atteint {value}",
                    "==" => $"est {value}",
                    _ => $"n’est pas {value}",
                },
            _ => $"{noun} "
                + sign switch
                {
                    "<" => $"is less than {value}",
                    "<=" => $"is at most {value}",
                    ">" => $"is more than {value}",
                    ">=" => $"is at least {value}",
                    "==" => $"is {value}",
                    _ => $"is not {value}",
                },
        };

    private string Value(Node node, Unit? unit) =>
        node switch
        {
            FactNode { Fact.Unit: Unit.YesNo } answer => Clause(answer, true),
            FactNode { Fact: var fact } => French
                ? FactPhrases.Of(fact.Name).French
                : FactPhrases.Of(fact.Name).English,
            ConstantNode { Value: decimal number } constant => Constant(
                number,
                constant.Setting?.Unit ?? unit ?? constant.Unit
            ),
            ConstantNode { Value: string text } => Quoted(text),
            UnaryNode minus => $"{(French ? "moins " : "minus ")}{Value(minus.Operand, unit)}",
            BinaryNode { Sign: "*" } product =>
                $"{Inner(product.Left, unit)} {(French ? "multiplié par" : "times")} {Inner(product.Right, null)}",
            BinaryNode { Sign: "/" } ratio =>
                $"{Inner(ratio.Left, unit)} {(French ? "divisé par" : "divided by")} {Inner(ratio.Right, null)}",
            BinaryNode { Sign: "-" } less =>
                $"{Inner(less.Left, unit)} {(French ? "moins" : "less")} {Inner(less.Right, unit)}",
            BinaryNode sum => $"{Inner(sum.Left, unit)} plus {Inner(sum.Right, unit)}",
            CallNode { Function: "max", Arguments: [ConstantNode { Value: 0m }, var only] } =>
                $"{Inner(only, unit)}{(French ? " (au moins zéro)" : " (at least zero)")}",
            CallNode { Function: "min" } call =>
                $"{(French ? "le plus petit de ces montants : " : "the smaller of these: ")}{Arguments(call, unit)}",
            CallNode { Function: "max" } call =>
                $"{(French ? "le plus grand de ces montants : " : "the larger of these: ")}{Arguments(call, unit)}",
            CallNode { Function: "abs" } call =>
                $"{(French ? "sans son signe, " : "without its sign, ")}{Value(call.Arguments[0], unit)}",
            CallNode call => $"{Value(call.Arguments[0], unit)}{(French ? ", arrondi" : ", rounded")}",
            _ => "",
        };

    private string Arguments(CallNode call, Unit? unit) =>
        string.Join(French ? " ; " : "; ", call.Arguments.Select(argument => Value(argument, unit)));

    private string Inner(Node node, Unit? unit) =>
        node is BinaryNode or CallNode { Function: "min" or "max" } ? $"({Value(node, unit)})" : Value(node, unit);

    private string Constant(decimal number, Unit? unit) =>
        unit switch
        {
            Unit.Money => format.Money(number),
            Unit.Days => $"{format.Number(number)} "
                + $"{(French ? Math.Abs(number) < 2 ? "jour" : "jours" : number == 1 ? "day" : "days")}",
            Unit.Months => $"{format.Number(number)} {(French ? "mois" : number == 1 ? "month" : "months")}",
            null when number.Scale > 0 => format.Money(number),
            _ => format.Number(number),
        };

    private string Quoted(string text) =>
        text.Length == 0
            ? French
                ? "vide"
                : "empty"
            : French
                ? $"«\u00a0{text}\u00a0»"
                : $"\"{text}\"";

    private static string Opposite(string sign) =>
        sign switch
        {
            "<" => ">=",
            "<=" => ">",
            ">" => "<=",
            ">=" => "<",
            "==" => "!=",
            _ => "==",
        };

    private static string Turned(string sign) =>
        sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => sign,
        };
}
