using System.Text;

namespace PolicyBilling.App.Commands;

/// <summary>Does the same for several things at once, as many as there are processors and as memory allows. What each
/// says comes whole and in their order, as if one had been done after the other.</summary>
/// <param name="terminal">Where it is said.</param>
internal sealed class SideBySide<T>(Terminal terminal)
    where T : class
{
    // Read, a file takes some four times its size; beyond this one waits until another is done.
    private const long MostBytes = 128L << 20;

    private readonly Lock _gate = new();
    private T?[] _results = [];
    private byte[]?[] _said = [];
    private int _told;

    /// <summary>How many are done.</summary>
    public int Done => _results.Count(result => result is not null);

    /// <summary>What came of each, in their order.</summary>
    public IReadOnlyList<T> Results => [.. _results.OfType<T>()];

    /// <summary>Does them all, or stops at the first error.</summary>
    /// <param name="sizes">How many bytes each has to read.</param>
    /// <param name="begins">What is told of one that begins, to who watches.</param>
    /// <param name="work">Does one, by its place, and says what there is to say.</param>
    /// <param name="cancel">Stops it.</param>
    public void Run(
        IReadOnlyList<long> sizes,
        Func<int, string> begins,
        Func<int, Terminal, T> work,
        CancellationToken cancel
    )
    {
        (_results, _said) = (new T?[sizes.Count], new byte[]?[sizes.Count]);
        for (var first = 0; first < sizes.Count; )
        {
            var last = first + 1;
            for (var bytes = sizes[first]; last < sizes.Count && (bytes += sizes[last]) <= MostBytes; )
                last++;
            try
            {
                Parallel.For(
                    first,
                    last,
                    new ParallelOptions
                    {
                        CancellationToken = cancel,
                        MaxDegreeOfParallelism = Environment.ProcessorCount,
                    },
                    place => One(place, begins(place), work)
                );
            }
            catch (AggregateException several)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            }
            first = last;
        }
    }

    private void One(int place, string begins, Func<int, Terminal, T> work)
    {
        lock (_gate)
            terminal.Progress(begins);
        using var said = new MemoryStream();
        var result = work(place, terminal.Saying(said));
        lock (_gate)
        {
            (_results[place], _said[place]) = (result, said.ToArray());
            for (; _told < _said.Length && _said[_told] is { } next; _told++)
                terminal.Error.Write(Encoding.UTF8.GetString(next));
        }
    }
}
