using ExtractionPipeline.Batch.Watching;

namespace ExtractionPipeline.Tests.Batch;

public sealed class SettledFilesTests : IDisposable
{
    private readonly RunFolders _folder = new();

    private readonly ManualClock _clock = new();

    private readonly SettledFiles _files;

    public SettledFilesTests() => _files = new SettledFiles(TimeSpan.FromSeconds(2), _clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_given_out_once_when_it_has_stayed_the_same()
    {
        Write("a", "text");

        Scan(after: 0).Should().BeEmpty();
        _files.Waiting.Should().Be(1);
        Scan(after: 1).Should().BeEmpty();
        Scan(after: 1).Should().Equal("a");
        _files.Waiting.Should().Be(0);
        Scan(after: 10).Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_grows_is_left_alone()
    {
        Write("a", "t");
        Scan(after: 0);
        for (int i = 0; i < 5; i++)
        {
            Write("a", new string('t', i + 2));
            Scan(after: 3).Should().BeEmpty();
        }

        Scan(after: 3).Should().Equal("a");
    }

    [Fact]
    public void A_file_that_changes_later_or_comes_again_is_given_out_again()
    {
        Write("a", "text");
        Scan(after: 0);
        Scan(after: 2).Should().Equal("a");
        Write("a", "another text");
        Scan(after: 1);
        Scan(after: 2).Should().Equal("a");
        File.Delete(_folder.File("a"));
        Scan(after: 1);
        Write("a", "another text");
        Scan(after: 1);

        Scan(after: 2).Should().Equal("a");
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    private IEnumerable<string?> Scan(int after)
    {
        _clock.Seconds += after;
        return _files.Scan(Directory.GetFiles(_folder.Path)).Select(Path.GetFileName);
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
