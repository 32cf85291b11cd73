using System.Text.Json;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Resolving;

namespace PolicyBilling.Files.Resolving;

/// <summary>What was found in the books, for scripts.</summary>
public static class ResolutionJson
{
    /// <summary>Writes one account.</summary>
    public static void Write(Resolution resolution, IReadOnlyList<NotSearched> notSearched, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        Account(json, resolution);
        NotSearched(json, notSearched);
        json.WriteEndObject();
    }

    /// <summary>Writes a practice.</summary>
    public static void Write(PracticeResolution practice, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", practice.AsOf);
        json.WriteNumber("looked_through", practice.Looked);
        json.Each(
            "causes",
            practice.Causes,
            cause =>
            {
                json.WriteString("cause", cause.Cause.Word());
                json.WriteNumber("sure", cause.Sure);
                json.WriteNumber("likely", cause.Likely);
                json.WriteNumber("ask", cause.Ask);
                json.Money("amount", cause.Amount);
                json.Each(
                    "about",
                    cause.Abouts,
                    about =>
                    {
                        json.Text("name", about.About);
                        json.WriteNumber("count", about.Count);
                        json.Money("amount", about.Amount);
                    }
                );
            }
        );
        json.Each(
            "accounts",
            practice.Accounts,
            listed =>
            {
                json.Texts(
                    "listed_for",
                    [
                        .. Enum.GetValues<ListedFor>()
                            .Where(why => why != ListedFor.None && listed.For.HasFlag(why))
                            .Select(why => why.ToString().ToLowerInvariant()),
                    ]
                );
                Account(json, listed.Resolution);
            }
        );
        NotSearched(json, practice.NotSearched);
        json.WriteEndObject();
    }

    /// <summary>Writes what was accepted.</summary>
    public static void Write(IReadOnlyList<AcceptedState> states, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Each("accepted", states, state => Accepted(json, state));
        json.WriteEndObject();
    }

    /// <summary>Writes the review list and what its last month brought.</summary>
    public static void Write(DateOnly asOf, IReadOnlyList<ReviewItem> open, ReviewMonth month, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", asOf);
        json.Each(
            "reviews",
            open,
            item =>
            {
                json.Text("account", item.Account);
                json.Money("balance", item.Balance);
                json.Date("opened", item.Opened);
                json.WriteString("state", item.State.Word());
                json.Date("since", item.Since);
                json.Text("by", item.By.Length > 0 ? item.By : null);
                json.Text("note", item.Note.Length > 0 ? item.Note : null);
                if (item.Days is { } days)
                    json.WriteNumber("days", days);
                else
                    json.WriteNull("days");
            }
        );
        json.Reviews("month", month);
        json.WriteEndObject();
    }

    private static void Account(Utf8JsonWriter json, Resolution resolution)
    {
        json.Date("as_of", resolution.AsOf);
        json.Text("account", resolution.Account);
        Standing(json, "now", resolution.Now);
        Candidates(json, "proposed", resolution.Proposed);
        Candidates(json, "questions", resolution.Questions);
        json.Each(
            "not_taken",
            resolution.NotTaken,
            left =>
            {
                Candidate(json, left.Candidate);
                json.Text("why_not", left.Because);
            }
        );
        json.Texts("stopped", resolution.Stopped);
        json.Each("accepted", resolution.Accepted, state => Accepted(json, state));
        Standing(json, "after", resolution.After);
        json.Each(
            "justified",
            resolution.Justified,
            part =>
            {
                json.Date("date", part.Date);
                json.Text("patient", part.Patient);
                json.Money("amount", part.Amount);
            }
        );
        json.Each(
            "not_justified",
            resolution.NotJustified,
            part =>
            {
                json.Date("date", part.Date);
                json.WriteString("kind", part.Kind.Word());
                json.Money("amount", part.Amount);
            }
        );
        if (resolution.Settlement is { } settlement)
        {
            json.WriteStartObject("settlement");
            json.Money("agreed", settlement.Agreed);
            json.Money("adjusted_off", settlement.Off);
            json.WriteBoolean("needs_approval", settlement.NeedsApproval);
            json.Texts("reasons", settlement.Reasons);
            json.Text("because", settlement.Because);
            json.WriteEndObject();
        }
        else
            json.WriteNull("settlement");
        json.Text("not_settled", resolution.NotSettled.Length > 0 ? resolution.NotSettled : null);
    }

    private static void Accepted(Utf8JsonWriter json, AcceptedState state)
    {
        json.Text("id", state.Entry.Proposal);
        json.Text("cause", state.Entry.Cause);
        json.WriteString("state", state.State.ToString().ToLowerInvariant());
        json.Text("posted_as", state.As.Length > 0 ? state.As : null);
        json.Date("accepted", state.Entry.Day);
        json.Text("by", state.Entry.By);
        Entry(json, EntryToPost.Of(state.Entry));
    }

    private static void Standing(Utf8JsonWriter json, string key, AccountStanding standing)
    {
        json.WriteStartObject(key);
        json.Money("balance", standing.Balance);
        json.Money("patient_portion", standing.PatientPortion);
        json.WriteString("decision", standing.Decision.Kind.Word());
        json.Text("policy", standing.Decision.Policy);
        json.Text("rule", standing.Decision.Rule);
        json.Text("because", standing.Decision.Because);
        json.WriteEndObject();
    }

    private static void Candidates(Utf8JsonWriter json, string key, IReadOnlyList<Candidate> candidates) =>
        json.Each(key, candidates, candidate => Candidate(json, candidate));

    private static void Candidate(Utf8JsonWriter json, Candidate candidate)
    {
        json.Text("id", candidate.Id);
        json.WriteString("cause", candidate.Cause.Word());
        json.WriteString("confidence", candidate.Confidence.Word());
        json.Money("amount", candidate.Amount);
        json.Text("because", candidate.Because);
        json.Each(
            "evidence",
            candidate.Evidence,
            row =>
            {
                json.Text("account", row.Account);
                json.Text("table", row.Table);
                json.Text("id", row.Id);
                json.Date("date", row.Date);
                json.Text("what", row.What);
                json.Money("amount", row.Amount);
            }
        );
        json.Each("entries", candidate.Entries, entry => Entry(json, entry));
    }

    private static void Entry(Utf8JsonWriter json, EntryToPost entry)
    {
        json.Text("account", entry.Account);
        json.WriteString("kind", entry.Kind.Word());
        json.Money("amount", entry.Amount);
        json.Text("patient", entry.Patient.Length > 0 ? entry.Patient : null);
        json.Text("claim", entry.Claim.Length > 0 ? entry.Claim : null);
        json.Text("applies_to", entry.AppliesTo.Length > 0 ? entry.AppliesTo : null);
        json.Text("moves", entry.Moves.Length > 0 ? entry.Moves : null);
    }

    private static void NotSearched(Utf8JsonWriter json, IReadOnlyList<NotSearched> notSearched) =>
        json.Each(
            "not_searched",
            notSearched,
            missing =>
            {
                json.Texts("causes", [.. missing.Causes.Select(cause => cause.Word())]);
                json.Text("because", missing.Because);
            }
        );
}
