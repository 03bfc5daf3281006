using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Names;

public sealed class NameSpotterTests
{
    [Theory]
    [InlineData("Norveçin maliyyə naziri Xurd Balastun danışdı.", "Xurd Balastun")]
    [InlineData("Bakıda Orxan Nəsirovun çıxışı olub.", "Orxan Nəsirov")]
    [InlineData("Nazir Orxan Nəsirov Bakıda danışdı. Sonra Nəsirovla görüş olub.", "Orxan Nəsirov|Nəsirov")]
    [InlineData("Nazir Orxan Nəsirovun Bakıya səfəri başa çatıb.", "Orxan Nəsirov")]
    [InlineData("Prezident Administrasiyasının İqtisadi Şöbəsi məlumat yayıb.", "")]
    [InlineData("Nazir Bakıya gəlib.", "")]
    [InlineData("Bu barədə Aysel xanım Nəsirova danışıb.", "Aysel xanım Nəsirova")]
    [InlineData("Bu barədə Orxan Kamil oğlu Nəsirov danışıb.", "Orxan Kamil oğlu Nəsirov")]
    public void Titles_lists_and_the_document_tell_names(string text, string persons)
    {
        var pack = TestModels.Pack("az");

        var found = pack.Decide(pack.Segmenter.Segment(text), pack.Recognizers.Where(r => r is not ExtractionPipeline.Recognition.Tagging.Tagger))
            .Mentions.Where(m => m.Type == EntityType.Person).Select(m => m.Span.Of(text).ToString());

        string.Join('|', found).Should().Be(persons);
    }

    [Fact]
    public void A_person_that_holds_an_oblique_name_is_two()
    {
        const string Text = "Orxan Nəsirovun Elçin Səlimovla görüşü olub.";
        var pack = TestModels.Pack("az");
        var segmented = pack.Segmenter.Segment(Text);
        var one = new Mention(EntityType.Person, new TokenRange(0, 4), new TextSpan(0, 29)) { Recognizer = "tagger" };

        var two = pack.Spotter!.Split(segmented, [one]);

        two.Select(m => m.Span.Of(Text).ToString()).Should().Equal("Orxan Nəsirovun", "Elçin Səlimovla");
    }

    [Theory]
    [InlineData("Elçin Səlimov danışıb. Səlimov Bakıdadır. Bunu Orxan Tarlan Səlimov ilə deyib.", "Elçin Səlimov|Səlimov|Orxan Tarlan|Səlimov")]
    [InlineData("Elçin Səlimov danışıb. Bunu Orxan Tarlan Səlimov ilə deyib.", "Elçin Səlimov|Orxan Tarlan Səlimov")]
    public void Behind_a_full_name_the_surname_of_whom_the_text_names_so_is_another_person(string text, string persons)
    {
        var pack = TestModels.Pack("az");
        var segmented = pack.Segmenter.Segment(text);
        int last = segmented.Tokens.Length - 6, start = segmented.Tokens[last].Span.Start;
        var joined = new Mention(EntityType.Person, new TokenRange(last, last + 3), new TextSpan(start, segmented.Tokens[last + 2].Span.End)) { Recognizer = "tagger" };
        var first = new Mention(EntityType.Person, new TokenRange(0, 2), new TextSpan(0, segmented.Tokens[1].Span.End)) { Recognizer = "tagger" };
        var alone = new Mention(EntityType.Person, new TokenRange(4, 5), segmented.Tokens[4].Span) { Recognizer = "tagger" };

        var found = pack.Spotter!.Split(segmented, text.Contains(". Səlimov", StringComparison.Ordinal) ? [first, alone, joined] : [first, joined]);

        found.Select(m => m.Span.Of(text).ToString()).Should().Equal(persons.Split('|'));
    }

    [Theory]
    [InlineData("Nəsirovla Səlimovun görüşü olub.", "Nəsirovla|Səlimovun")]
    [InlineData("Aysel Səlimovun görüşü olub.", "Aysel Səlimovun")]
    [InlineData("İbrahim Rəisi danışıb.", "İbrahim Rəisi")]
    public void A_surname_in_its_case_is_all_of_a_name_and_a_title_in_capitals_behind_a_forename_is_a_surname(string text, string persons)
    {
        var pack = TestModels.Pack("az");
        var segmented = pack.Segmenter.Segment(text);
        var one = new Mention(EntityType.Person, new TokenRange(0, 2), new TextSpan(0, segmented.Tokens[1].Span.End)) { Recognizer = "tagger" };

        pack.Spotter!.Split(segmented, [one]).Select(m => m.Span.Of(text).ToString()).Should().Equal(persons.Split('|'));
    }

    [Fact]
    public void Two_surnames_are_two_persons_also_where_one_is_a_forename_too()
    {
        const string Text = "Orxan Səlimlə danışdı. Tural Orxan danışdı. Elçin Səlim danışdı.";
        var pack = TestModels.Pack("az");
        var segmented = pack.Segmenter.Segment(Text);
        Mention Person(int first) => new(EntityType.Person, new TokenRange(first, first + 2), new TextSpan(segmented.Tokens[first].Span.Start, segmented.Tokens[first + 1].Span.End)) { Recognizer = "tagger" };

        var found = pack.Spotter!.Split(segmented, [Person(0), Person(4), Person(8)]);

        found.Select(m => m.Span.Of(Text).ToString()).Should().Equal("Orxan", "Səlimlə", "Tural Orxan", "Elçin Səlim");
    }

    [Theory]
    [InlineData("Ulu öndər Heydər Əliyevin xatirəsi anılıb.", "Heydər Əliyev")]
    [InlineData("Görüş Heydər Əliyev Mərkəzində olub.", "")]
    public void Whom_places_are_named_after_is_a_person_where_no_place_is_named(string text, string persons)
    {
        var pack = TestModels.Pack("az");

        var found = pack.Decide(pack.Segmenter.Segment(text), pack.Recognizers).Mentions.Where(m => m.Type == EntityType.Person).Select(m => m.Span.Of(text).ToString());

        string.Join('|', found).Should().Be(persons);
    }
}
