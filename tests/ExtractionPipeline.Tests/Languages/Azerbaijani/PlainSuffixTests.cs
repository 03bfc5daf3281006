using ExtractionPipeline.Languages.Azerbaijani;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages.Azerbaijani;

public sealed class PlainSuffixTests
{
    [Theory]
    [InlineData("Hansenle", "Hansenlə")]
    [InlineData("Hansenden", "Hansendən")]
    [InlineData("Fidanin", "Fidanın")]
    [InlineData("Fidani", "Fidanı")]
    [InlineData("Qafarovanin", "Qafarovanın")]
    [InlineData("Nesirovla", "Nesirovla")]
    [InlineData("Nesirov", "Nesirov")]
    public void A_suffix_gets_the_letters_that_harmony_asks_for(string typed, string spelt) => PlainSuffix.Restore(typed).Should().Be(spelt);

    [Fact]
    public void Names_of_a_text_typed_without_the_letters_lose_their_suffixes()
    {
        var extraction = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument(
            "test.txt", "Norvecin xarici isler naziri Erik Hansenle Isvecin xarici isler naziri Tural Qafaranin gorusu Osloda kecirilib. Gorusde iqtisadi elaqeler muzakire olunub.\n"));

        extraction.Persons.Select(p => p.Name).Should().Equal("Erik Hansen", "Tural Qafara");
    }
}
