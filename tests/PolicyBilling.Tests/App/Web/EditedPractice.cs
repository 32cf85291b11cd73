using System.Text;
using PolicyBilling.App;
using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>A practice with policies of its own that may be edited, and a history of its own.</summary>
internal sealed class EditedPractice : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edited-").FullName;

    private EditedPractice(string data, string shipped)
    {
        Policies = Directory.CreateDirectory(Path.Combine(_folder, "policies")).FullName;
        foreach (var file in Directory.GetFiles(shipped))
            File.Copy(file, Path.Combine(Policies, Path.GetFileName(file)));
        History = Path.Combine(_folder, "history.db");
        var terminal = new Terminal(Stream.Null, Stream.Null, new(2026, 11, 2)) { History = new(History) };
        Data = data;
        Practice = new(new(Places, IsOpened: true), terminal);
    }

    public string Data { get; }

    public string Policies { get; }

    public string History { get; }

    public Places Places => new(Data, Policies, []);

    public OpenPractice Practice { get; }

    public static PolicyWords Words { get; } = new(new("en"), new TextFormat("en", "USD"));

    /// <summary>The fixture's policies over a folder of data, that a served page opens.</summary>
    public static EditedPractice Closed(string data, string? policies = null) =>
        new(data, policies ?? PolicyText.FixtureFolder);

    /// <summary>The same, opened.</summary>
    public static async Task<EditedPractice> Open(string data)
    {
        var edited = Closed(data);
        edited.Practice.Open(edited.Places);
        await edited.Ready();
        return edited;
    }

    public async Task Ready()
    {
        for (var waited = 0; Practice.State.Doing != Doing.Nothing; waited++)
        {
            waited.ShouldBeLessThan(3000, "the practice is read within a minute");
            await Task.Delay(20);
        }
    }

    public string PathOf(string name) => Path.Combine(Policies, $"{name}.yaml");

    public PolicyDesk Desk(string name)
    {
        var desk = new PolicyDesk(Practice, name, "en");
        desk.Open();
        return desk;
    }

    public string Text(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(name)));

    public void Dispose()
    {
        Practice.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
