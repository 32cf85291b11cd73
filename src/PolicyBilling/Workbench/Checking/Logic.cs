namespace PolicyBilling.Workbench.Checking;

/// <summary>A condition in a form that can be reasoned about: ranges of whole-number terms, yes/no and words, joined
/// by all and any. Money counts in cents.</summary>
internal abstract record Logic
{
    public static readonly Logic True = new Fixed(true);
    public static readonly Logic False = new Fixed(false);

    /// <summary>Its opposite.</summary>
    public Logic Not() =>
        this switch
        {
            Fixed known => known.Value ? False : True,
            Range { Low: Bounds.Lowest } range => new Range(range.Term, range.High + 1, Bounds.Highest),
            Range { High: Bounds.Highest } range => new Range(range.Term, Bounds.Lowest, range.Low - 1),
            Range range => new Any([
                new Range(range.Term, range.High + 1, Bounds.Highest),
                new Range(range.Term, Bounds.Lowest, range.Low - 1),
            ]),
            Answer answer => answer with { Yes = !answer.Yes },
            Word word => word with { Among = !word.Among },
            All all => AnyOf(all.Parts.Select(part => part.Not())),
            Any any => AllOf(any.Parts.Select(part => part.Not())),
            _ => throw new InvalidOperationException($"No opposite of {GetType().Name}."),
        };

    /// <summary>Holds when every part does.</summary>
    public static Logic AllOf(IEnumerable<Logic> parts)
    {
        Logic[] needed =
        [
            .. parts.SelectMany(part => part is All inner ? inner.Parts : [part]).Where(part => part != True),
        ];
        return needed.Contains(False)
            ? False
            : needed.Length switch
            {
                0 => True,
                1 => needed[0],
                _ => new All(needed),
            };
    }

    /// <summary>Holds when one part does.</summary>
    public static Logic AnyOf(IEnumerable<Logic> parts)
    {
        Logic[] choices =
        [
            .. parts.SelectMany(part => part is Any inner ? inner.Parts : [part]).Where(part => part != False),
        ];
        return choices.Contains(True)
            ? True
            : choices.Length switch
            {
                0 => False,
                1 => choices[0],
                _ => new Any(choices),
            };
    }
}

/// <summary>Always, or never.</summary>
internal sealed record Fixed(bool Value) : Logic;

/// <summary>A term lies between two numbers, both included.</summary>
internal sealed record Range(int Term, long Low, long High) : Logic;

/// <summary>A yes/no fact, a flag, or a question nobody can look into.</summary>
internal sealed record Answer(int Question, bool Yes) : Logic;

/// <summary>A word is one of some, or none of them.</summary>
internal sealed record Word(int Fact, IReadOnlyList<string> Values, bool Among) : Logic;

/// <summary>Every part holds.</summary>
internal sealed record All(Logic[] Parts) : Logic;

/// <summary>One part holds.</summary>
internal sealed record Any(Logic[] Parts) : Logic;
