using System.Linq.Expressions;
using PolicyBilling.Facts;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace PolicyBilling.Policies.Language;

/// <summary>Compiles what <see cref="Emitter"/> wrote, once, as RulesEngine's own expression parser reads it.</summary>
internal static class Compiler
{
    /// <summary>RulesEngine must not swallow errors, run actions, or find types by itself.</summary>
    public static ReSettings Settings() =>
        new()
        {
            IsExpressionCaseSensitive = true,
            AutoRegisterInputType = false,
            EnableExceptionAsErrorMessage = false,
            IgnoreException = false,
            EnableFormattedErrorMessage = false,
            AutoExecuteActions = false,
            UseFastExpressionCompiler = false,
            CustomTypes = [typeof(PolicyFunctions)],
        };

    private static readonly RuleExpressionParser Parser = new(Settings());

    /// <summary>The account's facts in what is compiled.</summary>
    public static ParameterExpression Facts { get; } = Expression.Parameter(typeof(AccountFacts), Emitter.Facts);

    /// <summary>What RulesEngine reads in an expression.</summary>
    public static Expression Parse<T>(string expression) => Parser.Parse(expression, [Facts], typeof(T));

    /// <summary>An expression as a method, compiled when it is first called. Straight from the facts: RulesEngine's
    /// own compiler wraps each in an array of arguments.</summary>
    public static Func<AccountFacts, T> Compile<T>(string expression)
    {
        var compiled = new Lazy<Func<AccountFacts, T>>(() =>
            Expression.Lambda<Func<AccountFacts, T>>(Parse<T>(expression), Facts).Compile()
        );
        return facts => compiled.Value(facts);
    }
}
