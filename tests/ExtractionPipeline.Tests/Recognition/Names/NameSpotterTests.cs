using ExtractionPipeline.Recognition;

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
}
