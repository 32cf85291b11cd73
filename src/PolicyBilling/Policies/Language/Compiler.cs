using PolicyBilling.Facts;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace PolicyBilling.Policies.Language;

/// <summary>Compiles what <see cref="Emitter"/> wrote, once, with RulesEngine's own expression compiler.</summary>
internal static class Compiler
{
    /// <summary>RulesEngine must not swallow errors, run actions, or find types by itself.</summary>
    public static ReSettings Settings() => new()
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
    private static readonly RuleParameter[] Parameters = [RuleParameter.Create(Emitter.Facts, typeof(AccountFacts))];

    // One argument array per thread: deciding a million accounts allocates none.
    [ThreadStatic] private static object[]? _arguments;

    public static Func<AccountFacts, T> Compile<T>(string expression)
    {
        var compiled = new Lazy<Func<object[], T>>(() => Parser.Compile<T>(expression, Parameters));
        return facts =>
        {
            var arguments = _arguments ??= new object[1];
            arguments[0] = facts;
            return compiled.Value(arguments);
        };
    }
}
