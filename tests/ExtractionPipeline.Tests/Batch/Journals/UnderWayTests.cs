using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Tests.Batch.Journals;

public sealed class UnderWayTests : IDisposable
{
    private static readonly byte[] Bad = Key(1), Neighbour = Key(2);

    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void What_the_program_ended_with_three_times_is_found_out()
    {
        for (int run = 0; run < UnderWay.MostEnds; run++)
        {
            using RunFolder folder = _folders.Open();
            folder.UnderWay.EndsProgram(Bad).Should().BeFalse("it ended the program {0} times", run);
            folder.UnderWay.Begin(Bad);
        }

        using RunFolder last = _folders.Open();
        last.UnderWay.EndsProgram(Bad).Should().BeTrue();
        last.UnderWay.EndsProgram(Neighbour).Should().BeFalse();
    }

    [Fact]
    public void What_was_done_meanwhile_is_clear_of_suspicion()
    {
        for (int run = 0; run < 2 * UnderWay.MostEnds; run++)
        {
            using RunFolder folder = _folders.Open();
            folder.UnderWay.EndsProgram(Neighbour).Should().BeFalse();
            if (run % 2 == 0)
                folder.UnderWay.Begin(Neighbour);
            else
                folder.UnderWay.Clear(Neighbour);
            folder.Journal.Commit();
        }
    }

    [Fact]
    public void A_run_that_came_to_its_end_suspects_nothing()
    {
        for (int run = 0; run < 2 * UnderWay.MostEnds; run++)
        {
            using RunFolder folder = _folders.Open();
            folder.UnderWay.EndsProgram(Bad).Should().BeFalse();
            folder.UnderWay.Begin(Bad);
            folder.Runs.Finish();
        }
    }

    [Fact]
    public async Task A_suspect_is_worked_on_alone()
    {
        using (RunFolder folder = _folders.Open())
            folder.UnderWay.Begin(Bad);
        using RunFolder resumed = _folders.Open();
        int under = 0, most = 0;
        using ManualResetEventSlim begun = new();

        Task alone = Task.Run(() => resumed.UnderWay.During(Bad, () => Work(() =>
        {
            begun.Set();
            Thread.Sleep(100);
        })));
        begun.Wait();
        Task other = Task.Run(() => resumed.UnderWay.During(Neighbour, () => Work(() => { })));
        await Task.WhenAll(alone, other);

        most.Should().Be(1);

        int Work(Action action)
        {
            most = Math.Max(most, Interlocked.Increment(ref under));
            action();
            return Interlocked.Decrement(ref under);
        }
    }

    [Fact]
    public void A_fault_leaves_no_note_but_for_want_of_memory()
    {
        using (RunFolder folder = _folders.Open())
        {
            Try(folder, Neighbour, new InvalidOperationException());
            Try(folder, Bad, new InsufficientMemoryException());
        }

        Read().Should().Contain(Bad).And.NotContain(Neighbour[0]);

        static void Try(RunFolder folder, byte[] key, Exception fault)
        {
            var work = () => folder.UnderWay.During<int>(key, () => throw fault);
            work.Should().Throw<Exception>().Which.Should().BeSameAs(fault);
        }
    }

    private byte[] Read() => File.ReadAllBytes(_folders.File(Path.Combine(".run", "under-way")));

    private static byte[] Key(byte value) => [.. Enumerable.Repeat(value, 32)];
}
