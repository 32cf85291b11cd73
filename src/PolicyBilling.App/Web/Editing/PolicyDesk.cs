using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Editing;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Coverage;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A policy file that somebody edits: as form and as text, which are one document.</summary>
public sealed class PolicyDesk
{
    private const int MostEffects = 6;
    private readonly OpenPractice _practice;
    private readonly string _language;
    private string _opened = "";

    internal PolicyDesk(OpenPractice practice, string name, string language) =>
        (_practice, Name, _language) = (practice, name, language);

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The file as it was opened; null where it cannot be shown.</summary>
    public FileText? File { get; private set; }

    /// <summary>Whether the file is larger than a policy may be.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether a file of the name is there.</summary>
    public bool IsThere { get; private set; }

    /// <summary>The text as it stands in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What comes of it; null before it was tried.</summary>
    internal Attempt? Attempt { get; private set; }

    /// <summary>What moves by each changed setting alone.</summary>
    internal IReadOnlyDictionary<string, Moved?> Effects { get; private set; } = new Dictionary<string, Moved?>();

    /// <summary>What another program wrote meanwhile.</summary>
    public FileText? Theirs { get; private set; }

    /// <summary>The practice as it is decided; null where none is.</summary>
    public PracticeView? View => _practice.In(_language);

    /// <summary>The policies with what is typed, else as they are saved.</summary>
    public PolicySet? Policies => Attempt?.Policies ?? View?.Workspace.Policies;

    /// <summary>Whether anything is to be saved.</summary>
    public bool IsChanged => File is not null && Text != File.Text;

    /// <summary>What a form can show.</summary>
    public IReadOnlyList<SettingSpan> Fields => SettingSpan.In(Text);

    /// <summary>Every name of a file in the folder.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(_practice.Places.Policies)
            ?
            [
                .. Directory
                    .GetFiles(_practice.Places.Policies, "*.yaml")
                    .Select(file => Path.GetFileNameWithoutExtension(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Reads the file; what was typed is gone.</summary>
    public void Open()
    {
        (File, Theirs, Attempt) = (null, null, null);
        if (!DiskFile.IsName(Name) || !Names.Contains(Name))
            return;
        var file = new DiskFile(_practice.Places.Policies, Name);
        (IsThere, IsTooLarge) = (true, file.IsTooLarge);
        if (file.Read() is { } content && FileText.Of(content) is { } text)
            (File, Text, _opened) = (text, text.Text, text.Hash);
    }

    /// <summary>Somebody typed.</summary>
    public void Type(string text) => Text = text.ReplaceLineEndings("\n");

    /// <summary>Somebody moved a policy in the order, by one place; nothing happens where it cannot be moved.</summary>
    public void Move(string policy, bool up) => Text = OrderOfPolicies.Moved(Text, policy, up) ?? Text;

    /// <summary>Somebody changed a field.</summary>
    public void Set(string setting, string typed)
    {
        if (Fields.FirstOrDefault(field => field.Name == setting) is { } span)
            Text = span.Replace(Text, SettingForm.Write(typed, span.Written));
    }

    /// <summary>The value of a setting as it was opened, as it was written; null for a new one.</summary>
    public string? Before(string setting) =>
        SettingSpan.In(File?.Text ?? "").FirstOrDefault(span => span.Name == setting)?.Written;

    /// <summary>Tries what stands in the editor.</summary>
    public void Try(CancellationToken cancel)
    {
        if (File is null)
            return;
        var (text, view) = (Text, View);
        var attempt = Attempt.Of(_practice.Places, Name, File.With(text), view, cancel);
        cancel.ThrowIfCancellationRequested();
        var effects = attempt.HasErrors ? new Dictionary<string, Moved?>() : EffectsOf(text, attempt, view, cancel);
        cancel.ThrowIfCancellationRequested();
        (Attempt, Effects) = (attempt, effects);
    }

    /// <summary>Who opens a file is about to type: makes ready what a trial needs of every text.</summary>
    public void MakeReady(CancellationToken cancel)
    {
        if (View is { } view && Attempt?.Policies is { } policies)
            view.Trials.Change(new NamedPolicies(policies.Folder, policies), cancel);
    }

    /// <summary>Saves it.</summary>
    internal SaveResult Save(string who, string why, string whyFailing, PolicyWords words)
    {
        var result = Saving.Save(_practice, new(Name, _opened, File!.With(Text), who, why, whyFailing), words);
        Theirs = result.Theirs;
        if (result.IsSaved)
            Open();
        return result;
    }

    /// <summary>Leaves what was typed for what another program wrote.</summary>
    public void TakeTheirs() => Open();

    /// <summary>Keeps what was typed: it will be saved over what another program wrote.</summary>
    public void KeepMine() => (File, _opened, Theirs) = (Theirs ?? File, Theirs?.Hash ?? _opened, null);

    /// <summary>Puts an example of an account behind the others.</summary>
    /// <returns>Why not; null when it was.</returns>
    public string? AddExample(string account, PolicyWords words)
    {
        if (View is not { } view || Policies is not { } policies)
            return words.NotDecided;
        var data = view.Workspace.Data;
        if (AccountSearch.Find(data, account.Trim()) is not (>= 0 and var found))
            return view.Words.NoAccount(account);
        var day = view.Facts.Plan.AsOf;
        var facts = new FactsReader(data, BillingRun.FactsFor(policies, day)).Read(found);
        var (policy, example) = ExampleText.Of(facts, policies, day);
        if (policy != Name)
            return words.OtherDecides(view.Facts.Titles.Policy(policy));
        if (NewItem.PutInto(Text, "examples", example) is not { } text)
            return words.ExamplesNotListed;
        Text = text;
        return null;
    }

    /// <summary>Puts a rule behind the others that decides nothing until it is written.</summary>
    /// <returns>Why not; null when it was.</returns>
    public string? AddRule(PolicyWords words)
    {
        var number = 1;
        while (Text.Contains($"name: new-rule-{number}\n", StringComparison.Ordinal))
            number++;
        if (NewItem.PutInto(Text, "rules", NewRule(number)) is not { } text)
            return words.RulesNotListed;
        Text = text;
        return null;
    }

    private static string NewRule(int number) =>
        $$"""
              - name: new-rule-{{number}}
                title: { en: New rule {{number}}, fr: Nouvelle règle {{number}} }
                when: false # no account, until a condition stands here
                then: hold
                because:
                  en: |
                    Write here why.
                  fr: |
                    Écrire ici pourquoi.
            """.ReplaceLineEndings("\n");

    private Dictionary<string, Moved?> EffectsOf(
        string text,
        Attempt attempt,
        PracticeView? view,
        CancellationToken cancel
    )
    {
        var effects = new Dictionary<string, Moved?>();
        var before = SettingSpan.In(File!.Text);
        foreach (var now in SettingSpan.In(text))
        {
            cancel.ThrowIfCancellationRequested();
            if (
                effects.Count < MostEffects
                && before.FirstOrDefault(span => span.Name == now.Name) is { } span
                && span.Written != now.Written
            )
            {
                var alone = span.Replace(File.Text, now.Written);
                effects[now.Name] = alone == text ? attempt.Moved : Effect(alone, view, cancel);
            }
        }
        return effects;
    }

    // A setting that is wrong without the others has no effect of its own.
    private Moved? Effect(string text, PracticeView? view, CancellationToken cancel)
    {
        try
        {
            var policies = Attempt.Load(_practice.Places, Name, File!.With(text), view?.Compiled);
            return Attempt.Against(view, policies, cancel) is { } change ? Moved.Of(change) : null;
        }
        catch (Exception error) when (error is RefusedException or SettingOverrideException)
        {
            return null;
        }
    }
}
