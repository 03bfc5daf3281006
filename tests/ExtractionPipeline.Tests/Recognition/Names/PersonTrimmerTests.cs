using System.Collections.Frozen;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Names;

public sealed class PersonTrimmerTests
{
    private static readonly PersonTrimmer Trimmer = new(
        new[] { "dr", "h.e", "minister", "defence" }.ToFrozenSet(),
        new[] { "of", "travels" }.ToFrozenSet(),
        new[] { "amir" }.ToFrozenSet(),
        new[] { "oglu" }.ToFrozenSet(),
        new[] { "province" }.ToFrozenSet(),
        new[] { "de", "la" }.ToFrozenSet());

    [Theory]
    [InlineData("Defence Minister Ana Lind", null, "Ana Lind")]
    [InlineData("Dr Minister", null, "")]
    [InlineData("Ana Lind", null, "Ana Lind")]
    [InlineData("Norway Ana Lind", "Norway", "Ana Lind")]
    [InlineData("Norway Minister Ana Lind", "Norway", "Ana Lind")]
    [InlineData("Jordan Lind", "Jordan", "Jordan Lind")]
    [InlineData("Ana Lind of Norway", null, "Ana Lind")]
    [InlineData("Lind Travels", null, "Lind")]
    [InlineData("Norway", "Norway", "")]
    [InlineData("Nikol Berg Berg Nikol", null, "Nikol Berg")]
    [InlineData("Berg Berg", null, "Berg Berg")]
    [InlineData("Ana Lind B. Berg", null, "Ana Lind")]
    [InlineData("Ana B. Berg", null, "Ana B. Berg")]
    [InlineData("H.E Ana Lind", null, "Ana Lind")]
    [InlineData("Amir", null, "")]
    [InlineData("Amir Berg", null, "Amir Berg")]
    public void Titles_and_states_are_cut_from_the_start_of_a_name(string person, string? country, string expected)
    {
        var text = Segmenters.Words(LanguageCode.English, person);
        var mentions = new List<Mention> { Of(EntityType.Person, 0, text.Tokens.Length, text) };
        if (country is not null)
            mentions.Add(Of(EntityType.Country, 0, 1, text));

        var trimmed = Trimmer.Trim(text, [.. mentions]).Where(m => m.Type == EntityType.Person);

        string.Join(", ", trimmed.Select(m => m.Span.Of(text.Text).ToString())).Should().Be(expected);
    }

    [Theory]
    [InlineData("Norwegian Amir Minister Ana Lind", "Ana Lind")]
    [InlineData("Norwegian Amir Lind", "Lind")]
    [InlineData("Amir Minister Lind", "Lind")]
    [InlineData("Norwegian Amir", "")]
    public void A_rulers_title_behind_an_adjective_or_before_another_title_is_no_name(string person, string expected)
    {
        var text = Segmenters.Words(LanguageCode.English, person);
        var mentions = new List<Mention> { Of(EntityType.Person, 0, text.Tokens.Length, text) };
        if (person.StartsWith("Norwegian", StringComparison.Ordinal))
            mentions.Add(Of(EntityType.Country, 0, 1, text) with { CountryForm = CountryForm.Adjective });

        var trimmed = Trimmer.Trim(text, [.. mentions]).Where(m => m.Type == EntityType.Person);

        string.Join(", ", trimmed.Select(m => m.Span.Of(text.Text).ToString())).Should().Be(expected);
    }

    [Fact]
    public void A_form_of_address_that_the_tagger_took_for_a_state_is_dropped()
    {
        var text = Segmenters.Words(LanguageCode.English, "Dr Norway");
        Mention[] mentions = [Of(EntityType.Country, 0, 1, text) with { Recognizer = "tagger" }, Of(EntityType.Country, 1, 2, text) with { Recognizer = "tagger" }];

        var kept = Trimmer.Trim(text, [.. mentions]);

        kept.Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Norway");
    }

    [Fact]
    public void The_word_before_an_area_is_the_areas_where_a_full_name_is_left()
    {
        var text = Segmenters.Words(LanguageCode.English, "Ana Lind Nordland province Ana Province province");
        Mention[] mentions = [Of(EntityType.Person, 0, 3, text), Of(EntityType.Person, 4, 6, text)];

        var trimmed = Trimmer.Trim(text, [.. mentions]);

        trimmed.Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Ana Lind", "Ana Province");
    }

    [Fact]
    public void A_name_goes_on_behind_its_particles()
    {
        var text = Segmenters.Words(LanguageCode.English, "Karl Berg de la Torre met Ana Lind de facto");
        Mention[] mentions = [Of(EntityType.Person, 0, 2, text), Of(EntityType.Person, 6, 8, text)];

        var trimmed = Trimmer.Trim(text, [.. mentions]);

        trimmed.Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Karl Berg de la Torre", "Ana Lind");
    }

    [Fact]
    public void A_lone_place_name_is_a_persons_only_where_the_document_has_it_in_a_full_name()
    {
        var text = Segmenters.Words(LanguageCode.English, "Ana Oslo met others in Oslo and Riga");
        Mention[] mentions =
        [
            Of(EntityType.Person, 0, 2, text), Of(EntityType.Person, 5, 6, text), Of(EntityType.City, 5, 6, text),
            Of(EntityType.Person, 7, 8, text), Of(EntityType.City, 7, 8, text),
        ];

        var trimmed = Trimmer.Trim(text, [.. mentions]).Where(m => m.Type == EntityType.Person);

        trimmed.Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Ana Oslo", "Oslo");
    }

    [Fact]
    public void One_word_behind_a_particle_is_no_person_of_its_own()
    {
        var text = Segmenters.Words(LanguageCode.English, "Karl de la Torre spoke");

        var trimmed = Trimmer.Trim(text, [Of(EntityType.Person, 0, 1, text), Of(EntityType.Person, 3, 4, text)]);

        trimmed.First().Span.Of(text.Text).ToString().Should().Be("Karl de la Torre");
    }

    [Theory]
    [InlineData("Ana Lind Oslo oglu came", 3, "Ana Lind Oslo oglu")]
    [InlineData("Ana Oslo oglu Lind came", 2, "Ana Oslo oglu Lind")]
    [InlineData("Ana Oslo oglu Lind came", 3, "Ana Oslo oglu Lind")]
    public void What_stands_behind_a_fathers_name_belongs_to_the_persons(string sentence, int end, string expected)
    {
        var text = Segmenters.Words(LanguageCode.English, sentence);
        var mentions = new List<Mention> { Of(EntityType.Person, 0, end, text) };
        if (sentence.Contains("Lind came"))
            mentions.Add(Of(EntityType.Person, 3, 4, text));

        var trimmed = Trimmer.Trim(text, [.. mentions]);

        trimmed.First().Span.Of(text.Text).ToString().Should().Be(expected);
    }

    private static Mention Of(EntityType type, int start, int end, SegmentedText text) =>
        new(type, new TokenRange(start, end), text.SpanOf(new TokenRange(start, end))) { Recognizer = "test" };
}
