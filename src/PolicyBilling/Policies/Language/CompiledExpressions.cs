using System.Collections.Concurrent;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>What was compiled, kept for policies that are loaded again and again, as while somebody types: an
/// expression that reads as before is not compiled again. For any number of threads.</summary>
public sealed class CompiledExpressions
{
    // A day's typing leaves what nobody asks for again.
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<(Type, string), Delegate> _known = [];

    internal Func<AccountFacts, T> Of<T>(string expression)
    {
        if (_known.Count > Most)
            _known.Clear();
        return (Func<AccountFacts, T>)_known.GetOrAdd((typeof(T), expression), key => Compiler.Compile<T>(key.Item2));
    }
}
