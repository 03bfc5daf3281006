using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Tests.Batch.Journals;

public sealed class JournalTests : IDisposable
{
    private static readonly JournalEntry s_entry = new("a.jsonld", "in/a.txt", [1, 2], [3, 4], 5, 6);

    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void What_was_committed_outlives_the_process_and_what_was_not_does_not()
    {
        using (RunFolder run = _folders.Open())
        {
            run.Journal.Put(s_entry);
            run.Journal.Commit();
            run.Journal.Put(s_entry with { Name = "b.jsonld" });
        }

        using RunFolder next = _folders.Open();

        next.Journal.Find("a.jsonld").Should().BeEquivalentTo(s_entry);
        next.Journal.Find("b.jsonld").Should().BeNull();
        next.IsResumed.Should().BeTrue();
        next.Journal.End().Should().Be(11);
    }

    [Fact]
    public void A_run_that_came_to_its_end_is_followed_by_a_new_one()
    {
        using (RunFolder run = _folders.Open())
        {
            run.Journal.Put(s_entry);
            run.Runs.Finish();
        }

        using RunFolder next = _folders.Open();

        next.IsResumed.Should().BeFalse();
        next.Journal.End().Should().Be(0, "the entry is of another run");
        next.Journal.Stale(10).Should().Equal("a.jsonld");
        next.Journal.Put(s_entry);
        next.Journal.CountStale().Should().Be(0);
    }

    [Fact]
    public void A_run_of_another_maker_is_not_taken_up()
    {
        using (RunFolder run = _folders.Open())
            run.Journal.Commit();

        using RunFolder next = _folders.Open("another");

        next.IsResumed.Should().BeFalse();
    }

    [Fact]
    public void A_second_process_is_refused()
    {
        using RunFolder run = _folders.Open();

        Action second = () => _folders.Open().Dispose();

        second.Should().Throw<IOException>().WithMessage("another run is writing there: *journal.db");
    }

    [Fact]
    public void A_damaged_journal_is_named()
    {
        _folders.Open().Dispose();
        File.WriteAllText(_folders.File(".run/journal.db"), new string('x', 5000));

        Action open = () => _folders.Open().Dispose();

        open.Should().Throw<IOException>().WithMessage("*journal.db: *not a database*");
    }

    [Fact]
    public void Half_files_of_a_killed_run_are_cleared_away()
    {
        string torn;
        using (RunFolder run = _folders.Open())
            File.WriteAllText(torn = Path.Combine(run.Unfinished, ".a.jsonld.tmp"), "{");

        _folders.Open().Dispose();

        File.Exists(torn).Should().BeFalse();
    }
}
