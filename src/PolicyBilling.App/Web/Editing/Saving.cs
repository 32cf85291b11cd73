using System.Text;
using PolicyBilling.App.Acting;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Policies.Editing;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A policy file to be saved.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Opened">SHA-256 of the file as it was opened.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Who">By whom.</param>
/// <param name="Why">The reason.</param>
/// <param name="WhyFailing">Why although examples do not hold.</param>
internal sealed record SaveRequest(
    string Name,
    string Opened,
    byte[] Content,
    string Who,
    string Why,
    string WhyFailing = ""
);

/// <summary>What came of it.</summary>
/// <param name="Theirs">What another program wrote meanwhile, so that nothing was saved; null where none did.</param>
/// <param name="Refused">Why nothing was saved; null where something was.</param>
internal sealed record SaveResult(FileText? Theirs = null, string? Refused = null)
{
    public bool IsSaved => Theirs is null && Refused is null;
}

/// <summary>Saves a policy file: checked, kept as a version in the history, and put in its place whole.</summary>
internal static class Saving
{
    private const string Practice = "practice";
    private static readonly Lock Alone = new();

    /// <summary>Saves, or says why not.</summary>
    /// <param name="practice">The practice; it is read again when something was saved.</param>
    /// <param name="request">What is saved.</param>
    /// <param name="words">The reader's words.</param>
    public static SaveResult Save(OpenPractice practice, SaveRequest request, PolicyWords words)
    {
        if (string.IsNullOrWhiteSpace(request.Who) || string.IsNullOrWhiteSpace(request.Why))
            return new(Refused: words.SaysWhoAndWhy);
        if (practice.WhyNotWritten(words.Web) is { } why)
            return new(Refused: why);
        try
        {
            lock (Alone)
                return Checked(practice, request, words);
        }
        catch (Exception error)
            when (error is RefusedException or HistoryException or IOException or UnauthorizedAccessException)
        {
            return new(Refused: Failure.Of(error, words.Web.Language).Text);
        }
    }

    /// <summary>Puts a new policy into the folder and into the order, or says why not.</summary>
    /// <param name="practice">The practice; it is read again when something was saved.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="before">The policy before which it decides.</param>
    /// <param name="who">By whom.</param>
    /// <param name="words">The reader's words.</param>
    public static string? Create(OpenPractice practice, NewPolicy policy, string before, string who, PolicyWords words)
    {
        if (string.IsNullOrWhiteSpace(who))
            return words.SaysWhoCreates;
        if (!policy.IsSpeakable || policy.Name.Length == 0)
            return words.NotNamed;
        if (practice.WhyNotWritten(words.Web) is { } why)
            return why;
        try
        {
            lock (Alone)
                return Created(practice, policy, before, who, words);
        }
        catch (Exception error)
            when (error is RefusedException or HistoryException or IOException or UnauthorizedAccessException)
        {
            return Failure.Of(error, words.Web.Language).Text;
        }
    }

    private static string? Created(
        OpenPractice practice,
        NewPolicy policy,
        string before,
        string who,
        PolicyWords words
    )
    {
        var places = practice.Places;
        var (file, order) = (new DiskFile(places.Policies, policy.Name), new DiskFile(places.Policies, Practice));
        // A file system that takes capitals for small letters has the other one, too.
        if (Directory.GetFiles(places.Policies).Any(path => IsOf(path, policy.Name)))
            return words.NameTaken($"{policy.Name}.yaml");
        if (order.Read() is not { } lies || FileText.Of(lies) is not { } practiceFile)
            return words.Gone;
        if (policy.PutInto(practiceFile.Text, before) is not { } ordered)
            return words.OrderNotListed;
        var (content, placed) = (Encoding.UTF8.GetBytes(policy.Text), practiceFile.With(ordered));
        // Nothing is written that does not load.
        Attempt.Load(places, kept: null, (policy.Name, content), (Practice, placed));
        Write(practice, file, [], new(policy.Name, FileText.HashOf([]), content, who, words.Begun(policy.Title)));
        try
        {
            Write(practice, order, lies, new(Practice, practiceFile.Hash, placed, who, words.Begun(policy.Title)));
        }
        catch
        {
            File.Delete(file.Path);
            throw;
        }
        practice.Load();
        return null;
    }

    private static bool IsOf(string path, string name) =>
        Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs the policies of a fingerprint.</summary>
    /// <returns>Why not; null when it was signed.</returns>
    public static string? Sign(OpenPractice practice, SignatureBody body, string who, PolicyWords words) =>
        Notes.Keep(practice, who, PolicyVersions.Row(body), words.SaysWho, words.Web);

    private static SaveResult Checked(OpenPractice practice, SaveRequest request, PolicyWords words)
    {
        var file = new DiskFile(practice.Places.Policies, request.Name);
        var lies = file.Read();
        if (lies is null || FileText.HashOf(lies) != request.Opened)
            return lies is not null && FileText.Of(lies) is { } theirs ? new(theirs) : new(Refused: words.Gone);
        var attempt = Attempt.Of(practice.Places, request.Name, request.Content, null, CancellationToken.None);
        if (attempt.HasErrors)
            return new(Refused: words.HasErrors);
        if (attempt.Failing.Count > 0 && string.IsNullOrWhiteSpace(request.WhyFailing))
            return new(Refused: words.SaysWhyFailing);
        if (!lies.AsSpan().SequenceEqual(request.Content))
            Write(practice, file, lies, request);
        practice.Load();
        return new();
    }

    private static void Write(OpenPractice practice, DiskFile file, byte[] lies, SaveRequest request)
    {
        var body = new VersionBody(
            request.Name,
            request.Opened,
            FileText.HashOf(request.Content),
            request.Why.Trim(),
            Encoding.UTF8.GetString(lies),
            Encoding.UTF8.GetString(request.Content),
            string.IsNullOrWhiteSpace(request.WhyFailing) ? null : request.WhyFailing.Trim()
        );
        using var history = HistoryFile.Open(HistoryPlace.Of(practice.Places.Data, practice.Terminal.History));
        long? row = null;
        void Append(NewRow kept) => row = history.Append(practice.Terminal.Clock(), request.Who.Trim(), [kept]);
        try
        {
            file.Replace(request.Content, () => Append(PolicyVersions.Row(body)));
        }
        catch (Exception) when (row is { } written)
        {
            // The version is told of and is not there.
            Append(new(LogKind.Reversal, Bodies.Write(new ReversalBody(written, "could not be put in its place"))));
            throw;
        }
    }
}
