using System.Collections.Immutable;

namespace ExtractionPipeline.Tests.Graph.Names;

public class SpellingsTests
{
    [Theory]
    [InlineData("az", "Cəmil", "JAmil")]
    [InlineData("ru", "Джамиль", "Jamil")]
    [InlineData("en", "Dzhamil", "Jamil")]
    [InlineData("en", "Schreiber", "Srayber")]
    [InlineData("en", "Szczepan", "Sepan")]
    [InlineData("en", "Locascio", "lokaSo")]
    [InlineData("en", "Chevalier", "Sevalye")]
    [InlineData("en", "Zhaoxin", "Jaosin")]
    [InlineData("en", "Fujimoto", "fuJimoto")]
    public void Some_reading_is_how_the_name_sounds(string language, string name, string sounds) => Readings(language, name).Should().Contain(sounds);

    [Fact]
    public void Azerbaijani_is_read_in_one_way() => Readings("az", "Cəmil").Should().Equal("JAmil");

    [Fact]
    public void Cyrillic_is_read_as_such_in_any_document() => Readings("en", "Джамиль").Should().Contain("Jamil");

    [Fact]
    public void Letters_that_no_table_has_are_read_by_their_bare_letter() => Readings("az", "Nguyễn").Should().Equal("nguyen");

    private static ImmutableArray<string> Readings(string language, string name) =>
        [.. GraphFixture.Models.Spellings.Read(GraphFixture.Models.Parser.Parse(name, language)).SelectMany(r => r.Words[0])];
}
