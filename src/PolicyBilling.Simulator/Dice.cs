using System.Numerics;

namespace PolicyBilling.Simulator;

/// <summary>Chance that falls the same on every platform: xoshiro256**, seeded through splitmix64 by the practice's
/// seed and a number of its own for each account.</summary>
internal sealed class Dice
{
    private ulong _a,
        _b,
        _c,
        _d;

    public Dice(long seed, long stream)
    {
        var state = unchecked((ulong)seed * 0xD1342543DE82EF95UL + (ulong)stream * 0x9E3779B97F4A7C15UL);
        (_a, _b, _c, _d) = (Mix(ref state), Mix(ref state), Mix(ref state), Mix(ref state));
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int low, int high) => low + (int)(((Roll() >> 32) * (ulong)(high - low + 1)) >> 32);

    public bool Percent(int percent) => Between(1, 100) <= percent;

    public bool PerMille(int perMille) => Between(1, 1000) <= perMille;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>Shuffles in place.</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Roll()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Mix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
