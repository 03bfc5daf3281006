using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Tests.Batch.Journals;

public sealed class QuarantineTests : IDisposable
{
    private readonly RunFolders _folders = new();

    private readonly string _file;

    public QuarantineTests() => File.WriteAllText(_file = _folders.File("bad.txt"), "bad");

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void A_bad_file_is_news_once_and_left_alone_until_it_changes()
    {
        InRun(list => list.AddFile(_file, null, "reason", mayPass: false).Should().BeTrue());
        InRun(list =>
        {
            list.HoldsFile(_file).Should().Be(new Quarantined("reason", IsOfThisRun: false));
            list.AddFile(_file, null, "reason", mayPass: false).Should().BeFalse();
            list.AddFile(_file, null, "another reason", mayPass: false).Should().BeTrue();
        });
        File.WriteAllText(_file, "mended");

        InRun(list =>
        {
            list.HoldsFile(_file).Should().BeNull();
            list.RemoveOutdated();
            list.List().Should().BeEmpty();
        });
    }

    [Fact]
    public void Another_program_tries_a_bad_file_again()
    {
        InRun(list => list.AddFile(_file, null, "reason", mayPass: false));

        InRun(list => list.HoldsFile(_file).Should().BeNull(), maker: "another");
    }

    [Fact]
    public void A_run_that_goes_on_after_a_kill_knows_its_own_failures()
    {
        InRun(list => list.AddFile(_file, null, "reason", mayPass: false), finish: false);

        InRun(list => list.HoldsFile(_file).Should().Be(new Quarantined("reason", IsOfThisRun: true)));
    }

    [Fact]
    public void What_may_pass_is_never_left_alone_and_goes_when_it_passed()
    {
        InRun(list => list.AddFile("gone.txt", null, "not found", mayPass: true).Should().BeTrue());
        InRun(list =>
        {
            list.HoldsFile("gone.txt").Should().BeNull();
            list.AddFile("gone.txt", null, "not found", mayPass: true).Should().BeTrue();
            list.RemoveOutdated();
            list.List().Should().ContainSingle();
        });
        InRun(list =>
        {
            list.RemoveOutdated();
            list.List().Should().BeEmpty();
        });
    }

    [Fact]
    public void A_document_that_cannot_be_extracted_is_left_alone_as_long_as_it_is_the_same()
    {
        InRun(list => list.AddDocument("in/a.txt", [1, 1], "internal error"));

        InRun(list =>
        {
            list.HoldsDocument("in/a.txt", [1, 1]).Should().NotBeNull();
            list.HoldsDocument("in/a.txt", [2, 2]).Should().BeNull();
            list.RemoveOutdated();
            list.List().Should().ContainSingle("nothing changed");
            list.Remove("in/a.txt");
            list.List().Should().BeEmpty();
        });
    }

    [Fact]
    public void Retrying_takes_up_everything()
    {
        InRun(list => list.AddFile(_file, 3, "reason", mayPass: false));

        InRun(list =>
        {
            list.Clear();
            list.AddFile(_file, 3, "reason", mayPass: false).Should().BeTrue();
        });
    }

    private void InRun(Action<Quarantine> act, string maker = "maker", bool finish = true)
    {
        using RunFolder run = _folders.Open(maker);
        act(run.Quarantine);
        run.Journal.Commit();
        if (finish)
            run.Runs.Finish();
    }
}
