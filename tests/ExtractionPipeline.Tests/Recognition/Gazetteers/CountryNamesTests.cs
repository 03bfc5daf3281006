using ExtractionPipeline.Recognition.Gazetteers;

namespace ExtractionPipeline.Tests.Recognition.Gazetteers;

public sealed class CountryNamesTests
{
    [Fact]
    public void Names_and_adjectives_come_without_the_marks_of_the_lexicon()
    {
        var names = CountryNames.Load(Path.Combine(TestModels.Folder, "ru"));

        names["PH"].Should().Contain("Филиппины").And.NotContain(name => name.Contains(':') || name.Contains('!') || name.Contains('?'));
    }

    [Fact]
    public void A_state_that_is_no_more_has_no_code_and_is_left_out()
    {
        CountryNames.Load(Path.Combine(TestModels.Folder, "ru")).Should().NotContain(country => country.Key == "");
    }
}
