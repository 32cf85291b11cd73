using System.Globalization;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>Opens the envelopes of an X12 file (ISA/IEA, GS/GE, ST/SE), and refuses where their counts and numbers do
/// not agree: then something is missing.</summary>
internal sealed class Envelope
{
    private const string Remittance = "835";
    private readonly IReadOnlyList<Segment> _segments;
    private readonly FileFaults _faults;
    private int _at;

    private Envelope(IReadOnlyList<Segment> segments, FileFaults faults) => (_segments, _faults) = (segments, faults);

    /// <summary>The transactions of a file, each without its ST and SE.</summary>
    public static IReadOnlyList<IReadOnlyList<Segment>> Open(IReadOnlyList<Segment> segments, FileFaults faults)
    {
        var envelope = new Envelope(segments, faults);
        var transactions = new List<IReadOnlyList<Segment>>();
        do envelope.Interchange(transactions);
        while (envelope._at < segments.Count);
        return transactions;
    }

    private Segment? Here => _at < _segments.Count ? _segments[_at] : null;

    private void Interchange(List<IReadOnlyList<Segment>> transactions)
    {
        var opening = Take("ISA");
        if (opening[15] != "P")
            throw _faults.Refuse(opening, _faults.Test);
        var groups = 0;
        for (; Here?.Id == "GS"; groups++)
            Group(transactions);
        var closing = Take("IEA");
        Count(closing, "IEA01", groups);
        Same(closing, "IEA02", closing[2], opening[13], "ISA");
    }

    private void Group(List<IReadOnlyList<Segment>> transactions)
    {
        var opening = Take("GS");
        var sets = 0;
        for (; Here?.Id == "ST"; sets++)
            transactions.Add(Transaction());
        var closing = Take("GE");
        Count(closing, "GE01", sets);
        Same(closing, "GE02", closing[2], opening[6], "GS");
    }

    private List<Segment> Transaction()
    {
        var opening = Take("ST");
        if (opening[1] != Remittance)
            throw _faults.Refuse(opening, _faults.OtherTransaction(opening[1]));
        var inside = new List<Segment>();
        while (Here is { Id: not ("SE" or "ST" or "GE" or "GS" or "IEA" or "ISA") } segment)
        {
            inside.Add(segment);
            _at++;
        }
        var closing = Take("SE");
        Count(closing, "SE01", inside.Count + 2);
        Same(closing, "SE02", closing[2], opening[2], "ST");
        return inside;
    }

    private Segment Take(string id)
    {
        if (Here is not { } segment)
            throw _faults.Refuse(_segments[^1].Line, _faults.CutOff);
        if (segment.Id != id)
            throw _faults.Refuse(segment, _faults.Unexpected(id));
        _at++;
        return segment;
    }

    private void Count(Segment closing, string element, int counted)
    {
        if (!int.TryParse(closing[1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) || said != counted)
            throw _faults.Refuse(closing, _faults.Counted(element, closing[1], counted));
    }

    private void Same(Segment closing, string element, string number, string opened, string opening)
    {
        if (number.Length == 0 || number != opened)
            throw _faults.Refuse(closing, _faults.OtherNumber(element, opening));
    }
}
