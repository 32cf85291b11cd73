namespace PolicyBilling.Tests;

public class SaidTests
{
    [Fact]
    public void A_part_of_a_sentence_is_said_in_its_language()
    {
        var part = Said.In("a part", $"une partie");
        var whole = Said.In($"This is {part}.", $"Voici {part}.");
        whole.InLanguage("en").ShouldBe("This is a part.");
        whole.InLanguage("fr").ShouldBe("Voici une partie.");
        whole.InLanguage("es").ShouldBe("This is a part.");
        (whole + Said.Alike(" 7")).ShouldBe(new("This is a part. 7", "Voici une partie. 7"));
    }

    [Fact]
    public void A_part_that_may_be_missing_is_said_in_its_language_too()
    {
        Said? part = Said.In("a part", $"une partie");
        Said.In($"{part}", $"{part}").French.ShouldBe("une partie");
        part = null;
        Said.In($"<{part}>", $"<{part}>").French.ShouldBe("<>");
    }

    [Fact]
    public void French_has_its_spaces_and_what_is_shown_of_a_file_keeps_its_own() =>
        Said.In("x", $"« {"a : b"} » : voir ; ici").French.ShouldBe("«\u00a0a : b\u00a0»\u00a0: voir\u00a0; ici");

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1\u00a0000")]
    [InlineData(1234567, "1\u00a0234\u00a0567")]
    public void French_sets_thousands_apart_by_a_space_where_no_line_breaks(int number, string written) =>
        Said.In("", $"{number:N0}").French.ShouldBe(written);

    [Fact]
    public void Days_are_written_alike()
    {
        DateOnly? day = new(2026, 10, 31);
        Said.In($"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd}").ShouldBe(Said.Alike("2026-10-31"));
    }

    [Fact]
    public void A_problem_is_told_in_both_languages_with_its_place()
    {
        var problem = new Problem(
            Severity.Error,
            "ledger.csv",
            7,
            "amount",
            null,
            Said.In("It is blank.", $"Il est vide.")
        );
        problem.ToString().ShouldBe("ledger.csv:7: amount: It is blank.");
        problem.In("fr").ShouldBe("ledger.csv:7: amount: Il est vide.");
        new Problem(Severity.Error, "ledger.csv", 7, "", null, "It is blank.").In("fr").ShouldContain("It is blank.");
    }
}
