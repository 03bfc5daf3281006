using System.Text;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reader-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_read_with_its_subfolders_by_name()
    {
        Write("b.txt", "b");
        Write("a/2.text", "a2");
        Write("a/1.TXT", "a1");
        Write("a/b/c.txt", "abc");
        Write("a/.hidden.txt", "never");
        Write("page.pdf", "%PDF");

        Read("").Should().Equal(
            "a/1.TXT 'a1' as a | 1",
            "a/2.text 'a2' as a | 2",
            "a/b/c.txt 'abc' as a/b | c",
            "b.txt 'b' as  | b",
            "note: skipped, not of a kind that is read: page.pdf");
    }

    [Fact]
    public void A_named_file_is_read_whatever_it_is_called()
    {
        Write("release.page", "Görüş");

        Read("release.page").Should().Equal("release.page 'Görüş' as  | release");
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        Write("1.txt", "");
        Write("2.txt", " \n\t");
        File.WriteAllBytes(Path.Combine(_folder, "3.txt"), [.. Encoding.UTF8.GetBytes("ilk\nGörüş "), 0xC3]);
        Write("4.txt", "son");

        Read("", "nowhere.txt").Should().Equal(
            "fault in 1.txt: the file is empty",
            "fault in 2.txt: the file is empty",
            "fault in 3.txt:2: not valid UTF-8 at byte 13",
            "4.txt 'son' as  | 4",
            "fault in nowhere.txt: not found");
    }

    [Fact]
    public void Too_large_a_file_is_not_read()
    {
        Write("1.txt", "four");

        IEnumerable<ReadItem> items = new DocumentReader(new ReaderOptions { MaxBytes = 3 }).Read([Path.Combine(_folder, "1.txt")]);

        items.Should().ContainSingle().Which.Should().BeOfType<ReadFault>();
    }

    [Fact]
    public void A_guessed_encoding_is_said()
    {
        File.WriteAllBytes(Path.Combine(_folder, "old.txt"), CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Встреча"));

        Read("").Should().Equal("note: is not UTF-8; read as windows-1251", "old.txt 'Встреча' as  | old");
    }

    [Fact]
    public void The_source_is_the_path_as_it_was_given() =>
        new DocumentReader(new ReaderOptions()).Read(["./no/../such.txt"]).Single().Source.Should().Be("./no/../such.txt");

    [Fact]
    public void A_linked_folder_is_not_followed()
    {
        Write("a/1.txt", "a1");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "loop"), _folder);

        Read("").Should().Equal("a/1.txt 'a1' as a | 1");
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private IEnumerable<string> Read(params string[] inputs) =>
        new DocumentReader(new ReaderOptions()).Read(inputs.Select(i => Path.Combine(_folder, i).TrimEnd('/'))).Select(item => item switch
        {
            ReadDocument { Document: SourceDocument document } read => $"{Below(read.Source)} '{document.Text}' as {read.Folder} | {read.Name}",
            ReadFault fault => $"fault in {Below(fault.Source)}{(fault.Line is { } line ? $":{line}" : "")}: {fault.Reason}",
            ReadNote note => $"note: {note.Text}",
            _ => throw new InvalidOperationException(),
        });

    private string Below(string path) => Path.GetRelativePath(_folder, path);
}
