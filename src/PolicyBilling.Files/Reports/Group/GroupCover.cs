using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>What a group's workbook says of itself.</summary>
public static class GroupCover
{
    /// <summary>The cover for a group, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(GroupResult group, string language)
    {
        var (labels, words, own) = (Labels.In(language), new CoverLabels(language), new GroupLabels(language));
        var (refused, faults) = (group.Refused.Count(), group.Practices.Sum(practice => practice.Faults));
        var waiting = group.Practices.Count(practice => practice.NeedsApproval.Count > 0);
        return new(
            own.Counts(group.Decided.Count(), refused),
            group.Group,
            group.Practices.Max(practice => practice.AsOf),
            labels.Language
        )
        {
            About = new CoverTexts(language).Group,
            Alarms =
            [
                .. refused == 0
                    ? []
                    : new[]
                    {
                        new Alarm(words.Refused, words.RefusedMeans, refused, Sheet: own.Practices, Stops: true),
                    },
                .. CoverAlarms.Faults(faults, null, own.Practices, words),
                .. waiting == 0
                    ? []
                    : new[] { new Alarm(words.NeedsYes, labels.NeedsYes, waiting, Sheet: own.Practices, Stops: true) },
            ],
        };
    }
}
