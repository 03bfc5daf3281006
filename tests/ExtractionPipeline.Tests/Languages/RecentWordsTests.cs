using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Tests.Languages;

public class RecentWordsTests
{
    [Theory]
    [InlineData("aydın", "quluzadə")]
    [InlineData("lind", "berg")]
    [InlineData("орлова", "громов")]
    [InlineData("ana", "reed")]
    [InlineData("pol", "hansen")]
    public void Two_words_that_meet_in_two_places_are_both_kept(string first, string second)
    {
        var read = new List<string>();
        var words = new RecentWords<string>(2, word =>
        {
            read.Add(word);
            return word;
        });

        string[] found = [words.Of(first), words.Of(second), words.Of(first), words.Of(second)];

        found.Should().Equal(first, second, first, second);
        read.Should().Equal(first, second);
    }

    [Fact]
    public void A_third_word_takes_the_place_of_the_older()
    {
        var read = new List<string>();
        var words = new RecentWords<string>(2, word =>
        {
            read.Add(word);
            return word;
        });

        foreach (string word in (string[])["ana", "reed", "lind", "reed", "ana"])
            words.Of(word).Should().Be(word);

        read.Should().Equal("ana", "reed", "lind", "ana");
    }
}
