using CsCheck;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.Ledgers;

/// <summary>What we sent and what the export shows of it are one contact; what one side alone has counts too.</summary>
public sealed class ContactMergeTests : IDisposable
{
    private static readonly DateOnly Sent = new(2026, 10, 10);

    private readonly ExportFolder _export = new();

    public void Dispose() => _export.Dispose();

    private string[] Merged(string[] export, params PastContact[] history) => Merged(7, export, history);

    private string[] Merged(int matchDays, string[] export, params PastContact[] history)
    {
        _export.File("contacts.csv", ["account,date,kind,step,channel,direction,until,amount", .. export]);
        var data = Read(_export, history, matchDays);
        var contacts = new AccountContacts(data);
        contacts.Read(0, int.MaxValue, []);
        return
        [
            .. Enumerable
                .Range(0, contacts.Count)
                .Select(i =>
                    $"{DateOnly.FromDayNumber(contacts[i].Date):MM-dd} {contacts[i].Kind}"
                    + (contacts[i].Step < 0 ? "" : $" {data.Words[contacts[i].Step]}")
                ),
        ];
    }

    private static PracticeData Read(ExportFolder export, PastContact[] history, int matchDays) =>
        PracticeImport.Read(
            export.Path,
            cancel: TestContext.Current.CancellationToken,
            history: read => ContactMerge.Into(read, new PastContacts(history), matchDays)
        );

    private static PastContact Letter(int day, string? step = "letter") =>
        new("A1", Sent.AddDays(day), ContactKind.Letter, Channel.Mail, step);

    [Fact]
    public void The_same_letter_in_both_is_one_letter_with_our_day_and_step() =>
        Merged(["A1,2026-10-13,letter,,,,,"], Letter(0)).ShouldBe(["10-10 Letter letter"]);

    [Theory]
    [InlineData("2026-10-17", 1)]
    [InlineData("2026-10-18", 2)]
    [InlineData("2026-10-03", 1)]
    [InlineData("2026-10-02", 2)]
    public void Up_to_seven_days_apart_they_are_the_same_and_on_the_eighth_they_are_two(string day, int contacts) =>
        Merged([$"A1,{day},letter,,,,,"], Letter(0)).Length.ShouldBe(contacts);

    [Fact]
    public void Another_kind_and_another_account_are_never_the_same() =>
        Merged(["A1,2026-10-10,call,,,,,", "A2,2026-10-10,letter,,,,,"], Letter(0))
            .ShouldBe(["10-10 Call", "10-10 Letter letter"]);

    [Fact]
    public void The_nearest_are_paired_first_and_each_is_used_once() =>
        Merged(["A1,2026-10-12,letter,,,,,", "A1,2026-10-16,letter,,,,,"], Letter(0, "first"), Letter(6, "second"))
            .ShouldBe(["10-10 Letter first", "10-16 Letter second"]);

    [Fact]
    public void Two_rows_of_the_export_are_not_eaten_by_one_of_ours() =>
        Merged(["A1,2026-10-10,letter,,,,,", "A1,2026-10-11,letter,,,,,"], Letter(0))
            .ShouldBe(["10-10 Letter letter", "10-11 Letter"]);

    [Fact]
    public void What_the_export_alone_knows_stays() =>
        Merged(["A1,2026-09-01,statement,,,,,"], Letter(0)).ShouldBe(["09-01 Statement", "10-10 Letter letter"]);

    [Fact]
    public void An_outcome_that_only_the_export_has_is_kept()
    {
        _export.File(
            "contacts.csv",
            "account,date,kind,step,channel,direction,until,amount",
            "A1,2026-10-12,promise,,phone,,2026-11-01,50.00"
        );
        var ours = new PastContact("A1", Sent, ContactKind.Promise, Until: new(2026, 11, 15));
        var data = Read(_export, [ours], 7);

        var contact = data.Contacts.Of(0, 0);

        (contact.Until, contact.Amount, contact.Channel).ShouldBe(
            (new DateOnly(2026, 11, 15).DayNumber, 5000L, Channel.Phone)
        );
    }

    [Fact]
    public void A_contact_of_an_account_that_the_export_lacks_is_left_out() =>
        Merged([], Letter(0) with { Account = "GONE" }).ShouldBeEmpty();

    [Fact]
    public void What_was_taken_back_makes_another_state_though_no_contact_is_left()
    {
        PastContacts.None.Fingerprint.ShouldBe("");
        new PastContacts([], TakenBack: 1).Fingerprint.ShouldNotBe("");
        new PastContacts([Letter(0)]).Fingerprint.ShouldNotBe(new PastContacts([Letter(1)]).Fingerprint);
    }

    // Escalation may wait for a row that was not matched, and never jumps: as many contacts as either side alone has,
    // at most as many as both have together, and none of ours is lost.
    [Fact]
    public void However_days_lie_no_contact_of_ours_is_lost_and_none_is_invented()
    {
        var days = Gen.Int[0, 40].Array[0, 8];
        Gen.Select(days, days, Gen.Int[1, 14])
            .Sample(
                (export, ours, apart) =>
                {
                    using var folder = new ExportFolder();
                    folder.File(
                        "contacts.csv",
                        ["account,date,kind", .. export.Select(day => $"A1,{Sent.AddDays(day):yyyy-MM-dd},letter")]
                    );
                    var data = Read(folder, [.. ours.Select(day => Letter(day))], apart);
                    var merged = Enumerable
                        .Range(0, data.Contacts.CountOf(0))
                        .Select(i => data.Contacts.Of(0, i))
                        .ToList();
                    var named = merged.Where(row => row.Step >= 0).Select(row => row.Date - Sent.DayNumber).Order();
                    merged.Count.ShouldBeInRange(Math.Max(export.Length, ours.Length), export.Length + ours.Length);
                    named.ShouldBe(ours.Order());
                    data.Unseen.Count.ShouldBe(merged.Count - export.Length);
                },
                iter: 200
            );
    }
}
