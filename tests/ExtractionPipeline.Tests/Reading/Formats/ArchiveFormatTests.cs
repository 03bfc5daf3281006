using System.IO.Compression;
using System.Text;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Tests.Reading.Formats;

public class ArchiveFormatTests
{
    private const string Lines = "{\"id\":\"1\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}\n";

    [Fact]
    public void A_zip_is_read_entry_by_entry()
    {
        using ReadFiles files = new();
        files.With("all.zip", Zip(("b/page.html", "<p>A page that has a text.</p>"), ("a.txt", "a text"), ("lines.jsonl", Lines), ("image.png", "no")));

        List<ReadItem> items = files.Read("all.zip");

        items.OfType<ReadDocument>().Select(d => (d.Folder, d.Name, d.Document.Text)).Should().Equal(
            ("all", "a", "a text"), ("all/b", "page", "A page that has a text."), ("all", "1", "one"), ("all", "2", "two"));
        items[0].Source.Should().EndWith("all.zip/a.txt");
    }

    [Fact]
    public void Paths_that_lead_out_of_the_archive_are_refused()
    {
        using ReadFiles files = new();

        List<ReadItem> items = files.With("a.zip", Zip(("../../etc/evil.txt", "x"), ("/abs.txt", "x"), ("good.txt", "good"))).Read("a.zip");

        items.OfType<ReadFault>().Select(f => f.Reason).Should().Equal("its path leads out of the archive", "its path leads out of the archive");
        items.OfType<ReadDocument>().Single().Document.Text.Should().Be("good");
    }

    [Fact]
    public void A_bomb_costs_one_fault_and_no_memory()
    {
        using ReadFiles files = new();
        byte[] bomb = Zip(("bomb.txt", new string('0', 50_000_000)), ("good.txt", "good"));

        List<ReadItem> items = files.With("a.zip", bomb).Read("a.zip", new ReaderOptions { MaxBytes = 1024 * 1024 });

        items.OfType<ReadFault>().Single().Reason.Should().Be("larger than 1 MB");
        items.OfType<ReadDocument>().Single().Name.Should().Be("good");
    }

    [Theory]
    [InlineData("page.html.gz", "<p>A page that has a text.</p>", "A page that has a text.")]
    [InlineData("a.txt.gz", "a text", "a text")]
    public void A_gz_is_read_as_what_it_holds(string name, string content, string text) => ReadFiles.Document(name, Gzip(content)).Text.Should().Be(text);

    [Fact]
    public void Json_lines_in_a_gz_are_streamed()
    {
        using ReadFiles files = new();

        files.With("a.jsonl.gz", Gzip(Lines)).Read("a.jsonl.gz").Cast<ReadDocument>().Select(d => d.Document.Text).Should().Equal("one", "two");
    }

    [Fact]
    public void Damaged_archives_are_named()
    {
        ReadFiles.Fault("a.zip", "PK no"u8.ToArray()).Should().StartWith("not a zip archive");
        ReadFiles.Fault("a.txt.gz", "no"u8.ToArray()).Should().StartWith("damaged");
        ReadFiles.Fault("a.txt.gz", Gzip(new string('x', 100_000))[..60]).Should().StartWith("damaged");
        ReadFiles.Fault("a.png.gz", Gzip("x")).Should().Be("holds a file of no known kind: a.png");
        ReadFiles.Fault("a.zip", Zip(("image.png", "x"))).Should().Be("an archive without a file of a known kind");
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(string content)
    {
        using MemoryStream bytes = new();
        using (GZipStream stream = new(bytes, CompressionMode.Compress))
            stream.Write(Encoding.UTF8.GetBytes(content));
        return bytes.ToArray();
    }
}
