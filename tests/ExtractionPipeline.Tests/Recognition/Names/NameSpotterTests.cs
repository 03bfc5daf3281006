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
}
