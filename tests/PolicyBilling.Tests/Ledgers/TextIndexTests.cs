using CsCheck;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

/// <summary>Numbered texts, held against a list of strings.</summary>
public class TextIndexTests
{
    /// <summary>Ids as exports have them: counting up with breaks, or in any order; some come twice.</summary>
    private static readonly Gen<string[]> Ids = Gen.OneOf(
            Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 200], Gen.Int[1, 9])
                .Select(
                    (from, count, step) => Enumerable.Range(0, count).Select(i => $"{from + (i * step)}").ToArray()
                ),
            Gen.Int[0, 200].Array[1, 100].Select(numbers => numbers.Select(number => $"E{number}é").ToArray()),
            Gen.String[0, 8].Array[1, 50]
        )
        .Where(ids => ids.All(id => id.All(c => !char.IsSurrogate(c))));

    private static TextIndex Of(string[] ids)
    {
        var index = new TextIndex();
        foreach (var id in ids)
            index.Intern(id);
        return index;
    }

    [Fact]
    public void Texts_are_numbered_as_they_first_come() =>
        Ids.Sample(ids =>
        {
            var (index, distinct) = (Of(ids), ids.Distinct().ToList());
            index.Count.ShouldBe(distinct.Count);
            foreach (var id in ids)
                (index.Find(id), index[index.Find(id)]).ShouldBe((distinct.IndexOf(id), id));
            index.Find("nobody's id").ShouldBe(-1);
        });

    [Fact]
    public void Two_texts_compare_by_number_as_their_letters_do() =>
        Ids.Sample(
            ids =>
            {
                var index = Of(ids);
                var letters = Enumerable.Range(0, index.Count).Select(number => index.Bytes(number).ToArray()).ToList();
                for (var left = 0; left < index.Count; left++)
                for (var right = 0; right < index.Count; right++)
                    Math.Sign(index.Compare(left, right))
                        .ShouldBe(
                            Math.Sign(letters[left].AsSpan().SequenceCompareTo(letters[right])),
                            $"{index[left]} and {index[right]}"
                        );
            },
            iter: 200
        );

    [Fact]
    public void An_index_that_was_told_to_forget_finds_and_numbers_as_before() =>
        Gen.Select(Ids, Ids)
            .Sample(
                (first, then) =>
                {
                    var (forgetful, other) = (Of(first), Of(first));
                    forgetful.Forget();
                    foreach (var id in (string[])[.. first, .. then])
                    {
                        forgetful.Find(id).ShouldBe(other.Find(id));
                        forgetful.FindSlowly(id).ShouldBe(other.Find(id));
                    }
                    foreach (var id in then)
                        forgetful.Intern(id).ShouldBe(other.Intern(id));
                    foreach (var id in (string[])[.. first, .. then])
                        forgetful.Find(id).ShouldBe(other.Find(id));
                }
            );

    [Fact]
    public void A_name_that_is_known_is_kept_once()
    {
        var names = new TextPool();
        var ann = names.Add("Ann Åble");
        names.Add("Ann Åble", known: ann).ShouldBe(ann);
        names[names.Add("Ann Able", known: ann)].ShouldBe("Ann Able");
        names.Add("", known: ann).ShouldBe(-1);
        names[names.Add("Ben", known: -1)].ShouldBe("Ben");
        names.Count.ShouldBe(3);
    }
}
