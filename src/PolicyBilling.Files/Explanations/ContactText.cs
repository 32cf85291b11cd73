using PolicyBilling.Files.Reports;
using PolicyBilling.Workbench.Explanations;
using static PolicyBilling.Files.Explanations.ExplanationLabels;

namespace PolicyBilling.Files.Explanations;

/// <summary>The contacts as a table of text.</summary>
internal sealed class ContactText(
    IReadOnlyList<ContactLine> contacts,
    ExplanationLabels labels,
    Action<string> row,
    Action<string, int> line
)
{
    // More than this nobody reads on a screen.
    private const int Most = 30;

    private const int Date = 11,
        Kind = 16,
        Channel = 11,
        Direction = 9,
        Step = 20,
        Width = 118;

    private readonly ContactLabels _words = new(labels);

    public void Write()
    {
        line(_words.Contacts, 0);
        if (contacts.Count == 0)
            line(_words.None, 2);
        if (contacts.Count > Most)
            line(_words.Earlier(contacts.Count - Most), 2);
        foreach (var contact in contacts.Skip(contacts.Count - Most))
            Write(contact);
        line("", 0);
    }

    // What it counted as goes on below itself.
    private void Write(ContactLine contact)
    {
        var first =
            "  "
            + Day(contact.Date).PadRight(Date)
            + _words.Of(contact.Kind).PadRight(Kind)
            + _words.Of(contact.Channel).PadRight(Channel)
            + _words.Of(contact.Direction).PadRight(Direction)
            + Cut(contact.Step.Length > 0 ? labels.Titles.Step(contact.Step) : "–");
        foreach (var part in ScreenText.Wrapped(_words.Counted(contact), Width - first.Length))
        {
            row(first + part);
            first = new string(' ', first.Length);
        }
    }

    private static string Cut(string step) => (step.Length < Step ? step : step[..(Step - 2)] + "…").PadRight(Step);
}
