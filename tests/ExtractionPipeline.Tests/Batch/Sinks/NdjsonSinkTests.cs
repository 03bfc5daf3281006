using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Batch.Journals;
using ExtractionPipeline.Batch.Sinks;

namespace ExtractionPipeline.Tests.Batch.Sinks;

/// <summary>Every test stands for a program that is killed at one place and started again.</summary>
public sealed class NdjsonSinkTests : IDisposable
{
    private readonly RunFolders _folders = new();

    private readonly List<string> _made = [];

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void A_file_has_its_name_only_when_it_is_whole()
    {
        Run(["a", "b"], complete: false);
        File.Exists(_folders.File("all.ndjson")).Should().BeFalse();

        Run(["a", "b", "c"]).Should().Be("a\nb\nc\n");

        _made.Should().Equal("a", "b", "c");
    }

    [Fact]
    public void A_torn_last_line_is_cut_off()
    {
        Run(["a", "b"], complete: false);
        File.AppendAllText(Unfinished, "torn by a kil");

        Run(["a", "b", "c"]).Should().Be("a\nb\nc\n");
    }

    [Fact]
    public void Lines_that_the_journal_promises_and_the_file_lost_are_made_anew()
    {
        Run(["a", "b", "c"], complete: false);
        using (FileStream file = File.OpenWrite(Unfinished))
            file.SetLength(3);

        Run(["a", "b", "c"]).Should().Be("a\nb\nc\n");

        _made.Should().Equal("a", "b", "c", "b", "c");
    }

    [Fact]
    public void Input_that_changed_between_kill_and_resumption_counts()
    {
        Run(["a", "b", "c"], complete: false);
        Run(["a", "x", "c", "b"], complete: false).Should().BeNull();
        Run(["c", "a"]).Should().Be("c\na\n");
    }

    [Fact]
    public void Killed_between_the_naming_of_the_file_and_the_end_of_the_journal_it_is_used_again()
    {
        Run(["a", "b"], finish: false);
        _made.Clear();

        Run(["a", "b"]).Should().Be("a\nb\n");

        _made.Should().BeEmpty();
    }

    [Fact]
    public void A_second_run_uses_the_lines_of_the_first_in_any_order()
    {
        Run(["a", "b", "c"]);
        _made.Clear();

        Run(["c", "x", "a"]).Should().Be("c\nx\na\n");

        _made.Should().Equal("x");
    }

    private string Unfinished => _folders.File(".run/unfinished/all.ndjson");

    /// <returns>The file; null where it has no name yet.</returns>
    private string? Run(string[] documents, bool complete = true, bool finish = true)
    {
        using (RunFolder run = _folders.Open())
        using (NdjsonSink sink = new(_folders.File("all.ndjson"), run.Unfinished, run.Journal))
        {
            foreach (string document in documents)
            {
                JournalEntry? entry = run.Journal.Find(document);
                EarlierResult? earlier = entry is null ? null : sink.Earlier(entry);
                if (earlier is null)
                    _made.Add(document);
                byte[] result = earlier?.Bytes ?? Encoding.UTF8.GetBytes(document + "\n");
                Written written = sink.Write(document, result, earlier);
                run.Journal.Put(new JournalEntry(document, document, [], SHA256.HashData(result), written.Start, result.Length));
            }

            run.Journal.Commit();
            if (complete)
                sink.Complete();
            if (complete && finish)
            {
                run.Journal.DropStale();
                run.Runs.Finish();
            }
        }

        return File.Exists(_folders.File("all.ndjson")) ? File.ReadAllText(_folders.File("all.ndjson")) : null;
    }
}
