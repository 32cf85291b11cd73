using System.Globalization;
using PolicyBilling.Simulator.Mistakes;
using PolicyBilling.Simulator.Stories;

namespace PolicyBilling.Simulator;

/// <summary>Invents a dental practice's export, for training, for the demo and for measuring: most accounts are lived
/// day by day, the others are the stories an experienced manager knows.</summary>
public static class GeneratedPractice
{
    private const int FirstAccount = 1001;

    /// <summary>Writes the practice's files into a folder, account by account, so that memory does not grow with the
    /// practice.</summary>
    /// <returns>What is wrong in its books, where slips were asked for: no file of the practice says it.</returns>
    public static IReadOnlyList<PlantedMistake> Write(
        GenerateOptions options,
        string folder,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Accounts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Months, 1);
        var calendar = new PracticeCalendar(options.AsOf, options.Months);
        var families = new Family(options.Seed, options.AsOf);
        var cast = new StoryCast(options.Seed);
        var planting = options.WithMistakes ? new Planting() : null;
        try
        {
            Write(options, folder, calendar, families, cast, planting, cancel);
        }
        catch (OperationCanceledException)
        {
            // Half a practice is none.
            PracticeFiles.Delete(folder);
            throw;
        }
        PracticeFiles.WriteDescription(folder, options);
        return planting?.Truth ?? [];
    }

    private static void Write(
        GenerateOptions options,
        string folder,
        PracticeCalendar calendar,
        Family families,
        StoryCast cast,
        Planting? planting,
        CancellationToken cancel
    )
    {
        using var files = new PracticeFiles(folder);
        for (var place = 0; place < options.Accounts; place++)
        {
            cancel.ThrowIfCancellationRequested();
            var dice = new Dice(options.Seed, place);
            var book = families.Invent((FirstAccount + place).ToString(CultureInfo.InvariantCulture), dice);
            if (cast.At(place) is { } story)
                new Pen(book, dice, calendar, families).Tell(story);
            else
                Live(book, dice, calendar);
            planting?.Into(book, dice, cast.At(place) is not null);
            files.Write(book);
        }
    }

    private static void Live(AccountBook book, Dice dice, PracticeCalendar calendar)
    {
        if (dice.Percent(3))
            Family.PutOnMedicaid(book);
        new Simulation(book, dice, calendar, PatientHabits.Any(dice)).Run();
    }
}
