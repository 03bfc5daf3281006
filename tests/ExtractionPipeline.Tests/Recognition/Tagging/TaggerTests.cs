using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

/// <summary>The shipped models on sentences with invented names.</summary>
public sealed class TaggerTests
{
    private static readonly Dictionary<string, Tagger> Taggers = new[] { "az", "en", "ru" }
        .ToDictionary(l => l, l => new Tagger(TaggerModel.Load(Path.Combine(Segmenters.ModelsFolder, l, "tagger.bin"))));

    [Theory]
    [InlineData("en", "Foreign Minister [Teodor Vasquil] met in Vienna with his counterpart [Marika Olundsen].")]
    [InlineData("en", "The ambassador told [Henrik Soldano] that talks would go on.")]
    [InlineData("ru", "Министр иностранных дел [Пётр Ковальчинский] встретился в Вене с [Марией Олундсен].")]
    [InlineData("ru", "По словам [Вадима Крестовникова], переговоры продолжатся.")]
    [InlineData("az", "Xarici işlər naziri [Orxan Səlimzadə] Vyanada [Marika Olundsen] ilə görüşüb.")]
    public void Persons_nobody_knows_are_found(string language, string marked)
    {
        var text = Segmenters.Segment(language, marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

        Marked(text, Taggers[language].Recognize(text).Where(m => m.Type == EntityType.Person)).Should().Be(marked);
    }

    [Fact]
    public void A_role_is_found_apart_from_the_country_beside_it()
    {
        var text = Segmenters.Segment("ru", "Президент Эстонии Юхан Таммсалу прибыл в Токио.");

        var mentions = Taggers["ru"].Recognize(text);

        Marked(text, mentions.Where(m => m.Type == EntityType.Role)).Should().StartWith("[Президент] Эстонии");
        Marked(text, mentions.Where(m => m.Type == EntityType.Country)).Should().StartWith("Президент [Эстонии]");
    }

    [Fact]
    public void A_word_restored_in_one_text_is_read_as_typed_in_the_next()
    {
        var typed = Segmenters.Segment("az", "Portuqaliya naziri Joau Kampuş de Brito Bakıda olub.");
        var restored = typed with { Folded = typed.Folded.Replace(" de ", " də ", StringComparison.Ordinal) };
        Tagger Fresh() => new(TaggerModel.Load(Path.Combine(Segmenters.ModelsFolder, "az", "tagger.bin")));
        var expected = Fresh().Recognize(typed);
        var tagger = Fresh();

        tagger.Recognize(restored).Should().NotEqual(expected);

        tagger.Recognize(typed).Should().Equal(expected);
    }

    [Fact]
    public void Confidence_is_a_probability_and_spans_are_whole_tokens_in_order()
    {
        var text = Segmenters.Segment("en", "President Anton Bereni of Latvia called Prime Minister Liv Aunsdal on Friday. Bereni thanked Aunsdal.");

        var mentions = Taggers["en"].Recognize(text);

        mentions.Should().NotBeEmpty();
        mentions.Should().AllSatisfy(m =>
        {
            m.Confidence.Should().BeInRange(0, 1);
            m.Recognizer.Should().Be(Tagger.Name);
            m.Span.Start.Should().Be(text.Tokens[m.Tokens.Start].Span.Start);
            m.Span.End.Should().Be(text.Tokens[m.Tokens.End - 1].StemEnd);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("…")]
    [InlineData("\ud83c\uddf7\ud83c\uddfa ' \" « (")]
    public void Text_without_names_gives_none_and_never_throws(string content)
    {
        foreach (var (language, tagger) in Taggers)
            tagger.Recognize(Segmenters.Segment(language, content)).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_allocated_for_a_token()
    {
        var text = Segmenters.Segment("en", string.Concat(Enumerable.Repeat("it was then said that they would go on and that this was so. ", 2000)));
        Taggers["en"].Recognize(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Taggers["en"].Recognize(text);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(text.Tokens.Length);
    }

    private static string Marked(SegmentedText text, IEnumerable<Mention> mentions)
    {
        string marked = text.Text;
        foreach (var mention in mentions.OrderByDescending(m => m.Span.Start))
            marked = marked.Insert(text.SpanOf(mention.Tokens).End, "]").Insert(mention.Span.Start, "[");
        return marked;
    }
}
