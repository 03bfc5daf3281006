using System.Text;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading.Formats;

public sealed class JsonLinesFormatTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("jsonl-").FullName, "news.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void A_record_is_a_document_with_its_metadata()
    {
        SourceDocument document = Read("""
            {"id":"17","text":"Görüş keçirilib.","title":"Görüş","date":"2024-05-03T23:30:00+04:00","url":"https://example.org/17","language":"AZ-Latn"}
            """).Single().Should().BeOfType<ReadDocument>().Which.Document;

        document.Should().Be(new SourceDocument($"{_path}/17.json", "Görüş keçirilib.")
        {
            Title = "Görüş",
            Date = new DateOnly(2024, 5, 3),
            Url = "https://example.org/17",
            DeclaredLanguage = LanguageCode.Azerbaijani,
        });
    }

    [Theory]
    [InlineData("17")]
    [InlineData("a.b.c")]
    [InlineData("az-news.txt")]
    public void The_file_name_of_the_source_is_the_id(string id)
    {
        string source = Read($$"""{"id":"{{id}}","text":"t"}""").Single().Source;

        Path.GetFileNameWithoutExtension(source).Should().Be(id);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_a_fault_that_may_pass()
    {
        File.WriteAllText(_path, """{"id":"1","text":"bir"}""" + "\n");
        List<ReadItem> items = [];
        foreach (ReadItem item in new DocumentReader(new ReaderOptions()).Read([_path]))
        {
            if (items.Count == 0)
                File.AppendAllText(_path, """{"id":"2","text":"iki"}""" + "\n");
            items.Add(item);
        }

        items[^1].Should().Be(new ReadFault(_path, null, "changed while it was read") { MayPass = true });
    }

    [Fact]
    public void Faults_are_named_by_line_and_the_rest_is_read() =>
        Lines("""
            {"id":"1","text":"bir"}
            {"id":"2","text":

            ["id","3"]
            {"id":"4"}
            {"text":"dörd"}
            {"id":"5","text":"  "}
            {"id":"6","text":["altı"]}
            {"id":{},"text":"yeddi"}
            {"id":8,"text":"səkkiz"}
            """).Should().Equal(
            "1: bir",
            "fault in line 2: not valid JSON at byte 17",
            "fault in line 4: not a JSON object",
            "fault in line 5: no \"text\": a record needs a string of that name",
            "fault in line 6: no \"id\": a record needs a string or number of that name",
            "fault in line 7: the text of \"5\" is empty",
            "fault in line 8: no \"text\": a record needs a string of that name",
            "fault in line 9: no \"id\": a record needs a string or number of that name",
            "8: səkkiz");

    [Fact]
    public void An_optional_key_that_cannot_be_used_costs_a_note_not_the_document() =>
        Lines("""{"id":"1","text":"bir","date":"03.05.2024","language":"Azerbaijani","url":null}""").Should().Equal(
            "note in line 1: \"date\" is not an ISO date (2025-11-26) and is left out: \"03.05.2024\"",
            "note in line 1: \"language\" is not a BCP 47 language tag (az) and is left out: \"Azerbaijani\"",
            "1: bir");

    [Theory]
    [InlineData("""{"id":"1","text":"a\ud83d\ude00b"}""", "1: a😀b")]
    [InlineData("""{"id":"1","text":"a\uD83Db"}""", "1: a\uFFFDb")]
    [InlineData("""{"id":"1","text":"\ude00\ud83d\\ud83d"}""", "1: \uFFFD\uFFFD\\ud83d")]
    [InlineData("""{"id":"1","text":"\ud83d\ud83d\ude00"}""", "1: \uFFFD😀")]
    public void Half_characters_become_the_replacement_character(string line, string expected) => Lines(line).Should().Equal(expected);

    [Fact]
    public void Lines_may_end_in_any_way_and_the_last_in_none() =>
        Lines("{\"id\":\"1\",\"text\":\"bir\"}\r\n\r\n{\"id\":\"2\",\"text\":\"iki\"}").Should().Equal("1: bir", "2: iki");

    [Fact]
    public void A_file_with_a_byte_order_mark_or_in_UTF16_is_read()
    {
        const string line = """{"id":"1","text":"Görüş"}""";

        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            File.WriteAllBytes(_path, [.. encoding.GetPreamble(), .. encoding.GetBytes(line)]);
            Describe(Read()).Should().Equal("1: Görüş");
        }
    }

    [Fact]
    public void A_line_of_broken_UTF8_is_named()
    {
        File.WriteAllBytes(_path, [.. "{\"id\":\"1\",\"text\":\""u8, 0xFF, .. "\"}\n{\"id\":\"2\",\"text\":\"iki\"}\n"u8]);

        Describe(Read()).Should().Equal("fault in line 1: not valid UTF-8", "2: iki");
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_whole()
    {
        string[] texts = [.. Enumerable.Range(1, 5).Select(i => new string('ə', i * 40_000))];
        File.WriteAllLines(_path, texts.Select((text, i) => $$"""{"id":"{{i}}","text":"{{text}}"}"""));

        Read().Cast<ReadDocument>().Select(d => d.Document.Text).Should().Equal(texts);
    }

    [Fact]
    public void Too_long_a_line_is_passed_over()
    {
        File.WriteAllText(_path, $"{{\"id\":\"1\",\"text\":\"{new string('a', 200_000)}\"}}\n{{\"id\":\"2\",\"text\":\"iki\"}}\n");

        Describe(new DocumentReader(new ReaderOptions { MaxBytes = 100_000 }).Read([_path])).Should()
            .Equal("fault in line 1: the line is longer than 0 MB", "2: iki");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_file_is_said(string content)
    {
        File.WriteAllText(_path, content);

        Describe(Read()).Should().Equal("fault: the file is empty");
    }

    private IEnumerable<string> Lines(string content) => Describe(Read(content));

    private List<ReadItem> Read(string content)
    {
        File.WriteAllText(_path, content);
        return Read();
    }

    private List<ReadItem> Read() => [.. new DocumentReader(new ReaderOptions()).Read([_path])];

    private static IEnumerable<string> Describe(IEnumerable<ReadItem> items) => items.Select(item => item switch
    {
        ReadDocument document => $"{document.Name}: {document.Document.Text}",
        ReadFault fault => $"fault{(fault.Line is { } line ? $" in line {line}" : "")}: {fault.Reason}",
        ReadNote note => $"note in line {note.Line}: {note.Text}",
        _ => throw new InvalidOperationException(),
    });
}
