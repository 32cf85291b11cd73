using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 3: the shipped policies against two rules engines of Node, which get the same rules in their own
/// forms but no guards and no ladder steps.</summary>
internal static class NodeEngines
{
    // They are slow: of the accounts they get some, and the times are compared for one account.
    private const int Some = 400;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Practices.Folder, "node")).FullName;
        if (Install(folder) is { } missing)
            return [new(3, "the same against rules engines of Node", "", missing, "skipped", "≥ 300×")];
        var facts = Practices.Facts(PracticeImport.Read(Practices.Of(options.Accounts)));
        var rules = new NodeRules(Rules());
        var some = facts.Where((_, place) => place % Math.Max(1, facts.Length / Some) == 0).ToList();
        File.WriteAllText(
            Path.Combine(folder, "accounts.json"),
            JsonSerializer.Serialize(new { rules = rules.Written, accounts = some.Select(rules.Facts) })
        );
        File.Copy(
            Path.Combine(Practices.Root, "tests", "PolicyBilling.Benchmarks", "node-engines.mjs"),
            Path.Combine(folder, "node-engines.mjs"),
            overwrite: true
        );

        var decider = new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true);
        void Decide()
        {
            foreach (var account in facts)
                decider.Decide(account);
        }
        Decide();
        var times = Enumerable.Range(0, options.Rounds).Select(_ => Race.Seconds(Decide)).ToList();
        var printed = Path.Combine(folder, "answers.json");
        Child.Run(
            "sh",
            "-c",
            $"node {Path.Combine(folder, "node-engines.mjs")} {Path.Combine(folder, "accounts.json")} "
                + $"{options.Rounds} > {printed}"
        );
        times.AddRange(Enumerable.Range(0, options.Rounds).Select(_ => Race.Seconds(Decide)));
        return Answers(
            some,
            Race.Median(times) / facts.Length * 1e9,
            JsonDocument.Parse(File.ReadAllText(printed)).RootElement
        );
    }

    private static List<Answer> Answers(List<AccountFacts> some, double ours, JsonElement printed)
    {
        var expected = some.Select(account => Rules().FirstOrDefault(rule => rule.When.Holds(account)).Name ?? "")
            .ToList();
        var answers = new List<Answer>();
        foreach (var engine in printed.EnumerateObject())
        {
            var differing = engine
                .Value.GetProperty("decided")
                .EnumerateArray()
                .Select(name => name.GetString())
                .Zip(expected)
                .Count(pair => pair.First != pair.Second);
            if (differing > 0)
                throw new InvalidOperationException(
                    $"{engine.Name} decides {differing} of {some.Count} accounts otherwise."
                );
            var theirs = engine.Value.GetProperty("nanoseconds").GetDouble();
            answers.Add(
                new(
                    3,
                    $"the same, against {engine.Name} ({some.Count} accounts)",
                    FormattableString.Invariant($"{ours:N0} ns an account"),
                    FormattableString.Invariant($"{theirs:N0} ns"),
                    $"{Race.Times(theirs / ours)} as fast",
                    "≥ 300×"
                )
            );
        }
        return answers;
    }

    private static IEnumerable<(string Name, Condition When)> Rules()
    {
        foreach (var policy in Practices.Policies.Policies.Where(policy => policy.InForce(Practices.AsOf)))
        {
            if (policy.Ladder is { } ladder)
                yield return ($"{policy.Name}/ladder", ladder.StartsWhen);
            foreach (var rule in policy.Rules)
                yield return ($"{policy.Name}/{rule.Name}", rule.When);
        }
    }

    // Nothing of them is kept with the project: they come, once, into the benchmarks' own folder.
    private static string? Install(string folder)
    {
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "json-rules-engine")))
                Child.Run(
                    "npm",
                    "install",
                    "--prefix",
                    folder,
                    "--no-audit",
                    "--no-fund",
                    "json-rules-engine@7.3.1",
                    "@gorules/zen-engine@0.54.0"
                );
            Child.Run("node", "--version");
            return null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return "Node or npm is not here, or the packages could not be installed";
        }
    }
}

/// <summary>Conditions as json-rules-engine and ZEN write them; a sum inside one is worked out beforehand and given
/// as a fact.</summary>
internal sealed class NodeRules
{
    private static readonly ParameterExpression Account = Expression.Parameter(typeof(AccountFacts), "facts");
    private readonly Dictionary<string, Func<AccountFacts, decimal>> _sums = [];

    public NodeRules(IEnumerable<(string Name, Condition When)> rules)
    {
        var parser = new RulesEngine.ExpressionBuilders.RuleExpressionParser(RulesEngineRunner.Settings);
        Written =
        [
            .. rules
                .Select(rule => (rule.Name, When: parser.Parse(rule.When.Compiled, [Account], typeof(bool))))
                .Select(rule => new
                {
                    name = rule.Name,
                    tree = Tree(rule.When),
                    text = Text(rule.When),
                }),
        ];
    }

    /// <summary>The rules, each as a tree for the one and as a text for the other.</summary>
    public IReadOnlyList<object> Written { get; }

    /// <summary>What the rules need of an account, by name.</summary>
    public Dictionary<string, object?> Facts(AccountFacts account)
    {
        var facts = FactCatalogue.All.ToDictionary(fact => fact.Property.Name, fact => fact.Property.GetValue(account));
        facts["flags"] = account.Flags;
        facts["yes"] = true;
        foreach (var (name, sum) in _sums)
            facts[name] = sum(account);
        return facts;
    }

    private object Tree(Expression when) =>
        when switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => new
            {
                all = (object[])[Tree(both.Left), Tree(both.Right)],
            },
            BinaryExpression { NodeType: ExpressionType.OrElse } either => new
            {
                any = (object[])[Tree(either.Left), Tree(either.Right)],
            },
            UnaryExpression { NodeType: ExpressionType.Not } not => new { not = Tree(not.Operand) },
            BinaryExpression compared => new
            {
                fact = Name(compared.Left),
                @operator = Operators[compared.NodeType].Word,
                value = Value(compared.Right),
            },
            MethodCallExpression { Method.Name: "Same" } same => new
            {
                fact = Name(same.Arguments[0]),
                @operator = "equal",
                value = Value(same.Arguments[1]),
            },
            MethodCallExpression { Method.Name: "HasFlag" } has => new
            {
                fact = "flags",
                @operator = "contains",
                value = Value(has.Arguments[1]),
            },
            ConstantExpression constant => new
            {
                fact = "yes",
                @operator = "equal",
                value = constant.Value,
            },
            _ => new
            {
                fact = Name(when),
                @operator = "equal",
                value = true,
            },
        };

    private string Text(Expression when) =>
        when switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => $"({Text(both.Left)} and {Text(both.Right)})",
            BinaryExpression { NodeType: ExpressionType.OrElse } either =>
                $"({Text(either.Left)} or {Text(either.Right)})",
            UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Text(not.Operand)})",
            BinaryExpression compared when Operators.TryGetValue(compared.NodeType, out var by) =>
                $"({Text(compared.Left)} {by.Sign} {Text(compared.Right)})",
            MethodCallExpression { Method.Name: "Same" } same =>
                $"({Text(same.Arguments[0])} == {Text(same.Arguments[1])})",
            MethodCallExpression { Method.Name: "HasFlag" } has => $"({Text(has.Arguments[1])} in flags)",
            ConstantExpression constant => JsonSerializer.Serialize(constant.Value),
            _ => Name(when),
        };

    private object? Value(Expression value) =>
        Unwrapped(value) is ConstantExpression constant ? constant.Value : new { fact = Name(value) };

    private string Name(Expression value)
    {
        if (Unwrapped(value) is MemberExpression fact)
            return fact.Member.Name;
        var hash = value.ToString().Aggregate(7, (hash, c) => unchecked((hash * 31) + c));
        var name = $"sum{hash.ToString(CultureInfo.InvariantCulture).Replace('-', '_')}";
        _sums[name] = Expression.Lambda<Func<AccountFacts, decimal>>(value, Account).Compile();
        return name;
    }

    // A whole number beside an amount was made one.
    private static Expression Unwrapped(Expression value) =>
        value is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : value;

    private static readonly Dictionary<ExpressionType, (string Word, string Sign)> Operators = new()
    {
        [ExpressionType.Equal] = ("equal", "=="),
        [ExpressionType.NotEqual] = ("notEqual", "!="),
        [ExpressionType.LessThan] = ("lessThan", "<"),
        [ExpressionType.LessThanOrEqual] = ("lessThanInclusive", "<="),
        [ExpressionType.GreaterThan] = ("greaterThan", ">"),
        [ExpressionType.GreaterThanOrEqual] = ("greaterThanInclusive", ">="),
    };
}
