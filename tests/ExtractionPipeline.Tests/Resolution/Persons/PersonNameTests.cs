using ExtractionPipeline.Resolution.Persons;

namespace ExtractionPipeline.Tests.Resolution.Persons;

public sealed class PersonNameTests
{
    private static readonly NameParticles Particles = NameParticles.Load(TestModels.Folder);

    [Theory]
    [InlineData("Anna Kovacs", "Anna Kovács", NameMatch.Same)]
    [InlineData("A. Kovacs", "Anna Kovacs", NameMatch.Same)]
    [InlineData("А.Ковач", "Анна Ковач", NameMatch.Same)]
    [InlineData("Ковач Анна Петровна", "Анна Ковач", NameMatch.Same)]
    [InlineData("Kerim Əsgərov", "K. Əsgərov", NameMatch.Same)]
    [InlineData("Omar bin Rashid Al Hadi", "Omar Al-Hadi", NameMatch.Same)]
    [InlineData("Омар аль-Хади", "Хади", NameMatch.BySurname)]
    [InlineData("Омар аль-Хади", "Омар Хади", NameMatch.Same)]
    [InlineData("Kovacs", "Anna Kovacs", NameMatch.BySurname)]
    [InlineData("Anna", "Anna Kovacs", NameMatch.ByOtherPart)]
    [InlineData("Svyrydenko", "Svyryidenko", NameMatch.Same)]
    [InlineData("Josef Kovacs", "Joseph Kovacs", NameMatch.Same)]
    [InlineData("Anna Kovacs", "Peter Kovacs", NameMatch.None)]
    [InlineData("A. Kovacs", "Peter Kovacs", NameMatch.None)]
    [InlineData("Anna Kovacs", "Anna Berg", NameMatch.None)]
    [InlineData("Omar", "Rashid bin Omar", NameMatch.None)]
    [InlineData("Kova", "Kovacs", NameMatch.None)]
    public void Two_names_can_or_cannot_be_of_one_person(string first, string second, NameMatch expected)
    {
        PersonName.Of(first, Particles).Compare(PersonName.Of(second, Particles)).Should().Be(expected);
        PersonName.Of(second, Particles).Compare(PersonName.Of(first, Particles)).Should().Be(expected);
    }
}
