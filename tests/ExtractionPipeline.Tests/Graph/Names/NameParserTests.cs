using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Tests.Graph.Names;

public class NameParserTests
{
    [Theory]
    [InlineData("Erik Hansen", "erik hansen", "", null)]
    [InlineData("S.Abbaszadə", "abbaszadə", "s", null)]
    [InlineData("Дж. Эйнуллаев", "эйнуллаев", "дж", null)]
    [InlineData("Иван Петрович Сидоров", "иван сидоров", "", "петрович")]
    [InlineData("Kamal Rauf oğlu Zamanlı", "kamal zamanlı", "", "rauf")]
    [InlineData("Халид бен Насер аль-Харири", "халид насер харири", "", null)]
    [InlineData("Jean-Yves Le Gallec", "jeanyves gallec", "", null)]
    [InlineData("Ana Marija Petrović", "ana marija petrović", "", null)]
    public void Names_are_cut_into_words_initials_and_patronymic(string name, string words, string initials, string? patronymic)
    {
        PrintedName printed = GraphFixture.Models.Parser.Parse(name, "en");

        string.Join(' ', printed.Words).Should().Be(words);
        string.Join(' ', printed.Initials).Should().Be(initials);
        printed.Patronymic.Should().Be(patronymic);
        printed.IsFull.Should().Be(words.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public void Junior_and_senior_are_no_names()
    {
        GraphFixture.Models.Parser.Parse("John Q. Halvorsen, Jr.", "en").Should().Match<PrintedName>(n => n.Generation == "junior" && n.Words.Length == 2 && n.Initials.Length == 1);
        GraphFixture.Models.Parser.Parse("Джон Халворсен мл.", "ru").Generation.Should().Be("junior");
    }

    [Fact]
    public void A_name_of_particles_alone_keeps_them() => GraphFixture.Models.Parser.Parse("Де Ла", "ru").Words.Should().Equal("де", "ла");
}
