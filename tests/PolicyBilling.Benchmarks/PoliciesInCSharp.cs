using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyBilling.Facts;
using PolicyBilling.Policies;

namespace PolicyBilling.Benchmarks;

/// <summary>Policies as the C# somebody would write who had only these policies: every condition in its place, in one
/// method.</summary>
internal sealed class PoliciesInCSharp(IEnumerable<Policy> policies)
{
    private readonly List<Policy> _policies = [.. policies];
    private readonly List<string> _outcomes = [];

    /// <summary>The method: facts in, a number for <see cref="Outcome"/> out.</summary>
    public Func<AccountFacts, int> Compile()
    {
        var references = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.Location.Length > 0)
            .Select(assembly => MetadataReference.CreateFromFile(assembly.Location));
        var compilation = CSharpCompilation.Create(
            "ByHand",
            [CSharpSyntaxTree.ParseText(Source())],
            references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        return Assembly
            .Load(assembly.ToArray())
            .GetType("ByHand")!
            .GetMethod("Decide")!
            .CreateDelegate<Func<AccountFacts, int>>();
    }

    /// <summary>What a number stands for, as <c>policy/rule</c>; null where a guard decides.</summary>
    public string? Outcome(int number) =>
        number switch
        {
            -1 => "engine/no-policy",
            -2 => null,
            _ => _outcomes[number],
        };

    private string Source()
    {
        var text = new StringBuilder(
            "using PolicyBilling.Policies.Language;\npublic static class ByHand {\npublic static int "
                + "Decide(PolicyBilling.Facts.AccountFacts facts) {\nint forbid = 0, wait = 0; bool struck = false;\n"
        );
        foreach (var guard in _policies.SelectMany(policy => policy.Guards))
            text.AppendLine(
                $"if ({guard.When.Compiled}) {{ forbid |= "
                    + $"{(int)guard.Forbid};{(guard.Wait ? $" wait |= {(int)guard.Forbid};" : "")} }}"
            );
        var ladders = 0;
        foreach (var (place, policy) in _policies.Index())
        {
            if (policy.Ladder is { } ladder)
                Write(text, place, policy, ladder, ladders++);
            foreach (var rule in policy.Rules)
                Write(text, policy, rule);
        }
        return text.Append("return struck ? -2 : -1; }\n")
            .Append(
                "static int Left(int forbid, int sends, int by) { var struck = sends & forbid; if ((forbid & by & "
                    + "6) != 0) struck |= sends & 1; if ((forbid & 2) != 0) struck |= sends & 8; return sends & "
                    + "~struck; }\n}"
            )
            .ToString();
    }

    private void Write(StringBuilder text, int place, Policy policy, Ladder ladder, int index)
    {
        text.AppendLine($"if ({ladder.StartsWhen.Compiled}) {{ var at = facts.Ladders[{index}];");
        foreach (var (number, step) in ladder.Steps.Index())
        {
            var sends = (int)(step.Do | step.With);
            var days = step.Wait.Of(new AccountFacts()).ToString(CultureInfo.InvariantCulture);
            text.AppendLine(
                    $"if (at.Furthest < {number}) {{ if (!{step.When.Compiled} || at.DaysSinceLast < {days}m) goto "
                        + $"rules{place};"
                )
                .AppendLine(
                    $"if (Left(forbid, {sends}, 2) != 0) return {Number(policy, step.Name)}; struck = true; if "
                        + $"(Left(wait, {sends}, 2) != {sends}) goto rules{place}; }}"
                );
        }
        text.AppendLine($"}}\nrules{place}: ;");
    }

    private void Write(StringBuilder text, Policy policy, Rule rule)
    {
        var then = rule.Then;
        var sends = (int)(
            then.Decision switch
            {
                DecisionKind.Statement => Sending.Statement,
                DecisionKind.Collections => then.Do,
                DecisionKind.WriteOff => Sending.WriteOff,
                _ => Sending.None,
            }
        );
        text.AppendLine(
            sends == 0
                ? $"if ({rule.When.Compiled}) return {Number(policy, rule.Name)};"
                : $"if ({rule.When.Compiled}) {{ if (Left(forbid, {sends}, {(int)then.By}) != 0) return "
                    + $"{Number(policy, rule.Name)}; struck = true; }}"
        );
    }

    private int Number(Policy policy, string name)
    {
        _outcomes.Add($"{policy.Name}/{name}");
        return _outcomes.Count - 1;
    }
}
