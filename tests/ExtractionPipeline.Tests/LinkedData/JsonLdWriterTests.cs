using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ExtractionPipeline.Tests.LinkedData;

public class JsonLdWriterTests
{
    private static readonly Provenance s_provenance = new("1.2.3", "0123456789abcdef");

    [Theory]
    [InlineData("full.jsonld", true)]
    [InlineData("empty.jsonld", false)]
    public void An_extraction_is_written_as_the_golden_file_has_it(string golden, bool full)
    {
        string written = Write(full ? ExtractionSamples.Full : ExtractionSamples.Empty, withMentions: full, indented: true);

        (written + "\n").Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LinkedData", "Golden", golden)));
    }

    [Fact]
    public void One_line_and_indented_say_the_same()
    {
        string line = Write(ExtractionSamples.Full, withMentions: true, indented: false);

        line.Should().NotContain("\n");
        JsonElement.DeepEquals(Parse(line), Parse(Write(ExtractionSamples.Full, withMentions: true, indented: true))).Should().BeTrue();
    }

    [Fact]
    public void Mentions_are_written_on_request_only() =>
        Parse(Write(ExtractionSamples.Full, withMentions: false)).TryGetProperty("mentions", out _).Should().BeFalse();

    [Fact]
    public void The_context_is_the_file_that_ships_with_the_models()
    {
        JsonElement shipped = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LinkedData", "Golden", "context.jsonld")));

        JsonElement.DeepEquals(Parse(Write(ExtractionSamples.Empty)).GetProperty("@context"), shipped.GetProperty("@context")).Should().BeTrue();
    }

    [Fact]
    public void Letters_of_all_scripts_are_written_as_letters()
    {
        string written = Write(ExtractionSamples.Full with { Document = new SourceDocument("ə İ й ё ğ «»’+&<>.txt", ExtractionSamples.Full.Document.Text) });

        written.Should().Contain("\"ə İ й ё ğ «»’+&<>.txt\"");
    }

    [Fact]
    public void The_same_text_has_the_same_name_wherever_it_stands()
    {
        string here = Id(new SourceDocument("a/1.txt", "Görüş keçirilib."));

        here.Should().MatchRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        Id(new SourceDocument("b/2.txt", "Görüş keçirilib.")).Should().Be(here);
        Id(new SourceDocument("a/1.txt", "Görüş keçirildi.")).Should().NotBe(here);

        static string Id(SourceDocument document) =>
            Parse(Write(ExtractionSamples.Empty with { Document = document })).GetProperty("@id").GetString()!;
    }

    [Fact]
    public void Every_span_slices_to_its_quote_in_code_points()
    {
        Gen<string> texts = Gen.Elements("a", "ə", "Й", "\"", "\\", "\uD83D\uDE00", "\u0307", "\u2028", "\0", "\n").NonEmptyListOf().Select(string.Concat);
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int[] runes = [.. text.EnumerateRunes().Select(r => r.Value)];
            JsonElement person = Parse(Write(ExtractionSamples.Of(text, WholeCharacterSpans(text)))).GetProperty("persons")[0];
            foreach (JsonElement mention in person.GetProperty("mentions").EnumerateArray())
                Slice(runes, mention).Should().Be(mention.GetProperty("text").GetString());
            foreach (JsonElement evidence in person.GetProperty("roles")[0].GetProperty("evidence").EnumerateArray())
                Slice(runes, evidence).Should().Be(evidence.GetProperty("quote").GetString());
        }));
    }

    [Fact]
    public void A_lone_surrogate_is_written_as_the_replacement_character()
    {
        JsonElement mention = Parse(Write(ExtractionSamples.Of("ab\uD83Dc", [new TextSpan(1, 4)]))).GetProperty("persons")[0].GetProperty("mentions")[0];

        mention.GetProperty("text").GetString().Should().Be("b\uFFFDc"); // REPLACEMENT CHARACTER
        mention.GetProperty("end").GetInt32().Should().Be(4);
    }

    private static ImmutableArray<TextSpan> WholeCharacterSpans(string text)
    {
        List<int> edges = [0];
        foreach (Rune rune in text.EnumerateRunes())
            edges.Add(edges[^1] + rune.Utf16SequenceLength);
        return [.. edges.Zip(edges.Skip(1), (start, end) => new TextSpan(start, end)), new TextSpan(edges[edges.Count / 2], edges[^1])];
    }

    private static string Slice(int[] runes, JsonElement span) =>
        string.Concat(runes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()].Select(char.ConvertFromUtf32));

    private static string Write(Extraction extraction, bool withMentions = false, bool indented = false)
    {
        ArrayBufferWriter<byte> output = new();
        new JsonLdWriter(new JsonLdOptions { WithMentions = withMentions, Indented = indented, GeneratedBy = s_provenance }).Write(extraction, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
