using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Persons;

public sealed class PersonResolverTests
{
    [Theory]
    [InlineData("Anna Kovacs, Kovacs, A. Kovacs", "Anna Kovacs (Anna Kovacs, Kovacs, A. Kovacs)")]
    [InlineData("Kovacs, Anna Kovacs", "Anna Kovacs (Kovacs, Anna Kovacs)")]
    [InlineData("Anna Kovacs, Peter Kovacs, Kovacs", "Anna Kovacs (Anna Kovacs) | Peter Kovacs (Peter Kovacs, Kovacs)")]
    [InlineData("Berg, Anna Kovacs, Berg", "Berg (Berg, Berg) | Anna Kovacs (Anna Kovacs)")]
    [InlineData("Anna Kovacs, Anna Maria Kovacs", "Anna Maria Kovacs (Anna Kovacs, Anna Maria Kovacs)")]
    [InlineData("Олег Лядов, Олег Петрович", "Олег Лядов (Олег Лядов, Олег Петрович)")]
    [InlineData("Олег Лядов, Олег Хромов, Олег Петрович", "Олег Лядов (Олег Лядов) | Олег Хромов (Олег Хромов) | Олег Петрович (Олег Петрович)")]
    [InlineData("Олег Иванович Лядов, Олег Петрович", "Олег Иванович Лядов (Олег Иванович Лядов) | Олег Петрович (Олег Петрович)")]
    [InlineData("Олег Янкович, Олег Лядов", "Олег Янкович (Олег Янкович) | Олег Лядов (Олег Лядов)")]
    [InlineData("Олег Лядов, Олег Янкович, Янкович", "Олег Лядов (Олег Лядов) | Олег Янкович (Олег Янкович, Янкович)")]
    [InlineData("О.П.Лядов, П.Л.Олегов", "О.П.Лядов (О.П.Лядов) | П.Л.Олегов (П.Л.Олегов)")]
    [InlineData("О.Л., Олег Лядов", "Олег Лядов (О.Л., Олег Лядов)")]
    [InlineData("", "")]
    public void Mentions_of_one_person_are_one_cluster(string names, string expected)
    {
        int at = 0;
        var mentions = names.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(n => (new Mention(EntityType.Person, new TokenRange(at, at + 1), new TextSpan(at, ++at)) { Recognizer = "test" }, n))
            .ToList();

        var clusters = new PersonResolver(NameParticles.Load(TestModels.Folder)).Resolve(mentions);

        string.Join(" | ", clusters.Select(c => $"{c.Name.Text} ({string.Join(", ", c.Mentions.Select(m => m.Name.Text))})")).Should().Be(expected);
        clusters.Select(c => c.Id).Should().Equal(Enumerable.Range(0, clusters.Length));
    }
}
