using System.Collections.Concurrent;

namespace PolicyBilling;

/// <summary>The one way through all accounts. They are independent of one another, so that each core takes a share;
/// what comes out does not depend on how many there are.</summary>
internal static class EveryAccount
{
    /// <summary>Visits every number below <paramref name="count"/>.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="start">Makes a thread's own worker.</param>
    /// <param name="visit">Lets the worker do one.</param>
    /// <param name="finish">Takes over what a worker found; one worker at a time, in any order.</param>
    /// <param name="cancel">Ends the visit between two shares.</param>
    public static void Visit<TWorker>(
        int count,
        Func<TWorker> start,
        Action<TWorker, int> visit,
        Action<TWorker> finish,
        CancellationToken cancel
    )
    {
        var gate = new Lock();
        Parallel.ForEach(
            Shares(count),
            new ParallelOptions { CancellationToken = cancel },
            start,
            (share, _, worker) =>
            {
                for (var i = share.Item1; i < Math.Min(share.Item2, count); i++)
                    visit(worker, i);
                return worker;
            },
            worker =>
            {
                lock (gate)
                    finish(worker);
            }
        );
    }

    // Small enough that every core has one.
    private static OrderablePartitioner<Tuple<int, int>> Shares(int count) =>
        Partitioner.Create(0, Math.Max(1, count), Math.Max(1, Math.Min(4096, count / Environment.ProcessorCount + 1)));
}
