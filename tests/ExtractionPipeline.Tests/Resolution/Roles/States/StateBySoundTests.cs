using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles.States;

/// <summary>The sound of a name beside what the page tells. Invented texts through the whole pipeline.</summary>
public sealed class StateBySoundTests
{
    private const string Talks = "OSLO, 3 May 2024\n\nDelegations of Norway and Viet Nam met on Friday. Norway was thanked for its aid. ";

    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("a name of the other side is the other side's", Talks + "Minister of Trade Nguyen Van Binh signed for fish.\n", "Nguyen Van Binh", "VN")]
    [InlineData("one of the publisher's is the publisher's", Talks + "Minister of Trade Sigurd Halvorsen signed for fish.\n", "Sigurd Halvorsen", "NO")]
    [InlineData("one of neither stays the publisher's", Talks + "Minister of Trade Jane Okoro signed for fish.\n", "Jane Okoro", "NO")]
    [InlineData("where nothing tells the publisher", "Talks on trade between Poland and Georgia ended on Friday. Minister of Trade Katarzyna Wiśniewska spoke of apples, Georgia of wine.\n", "Katarzyna Wiśniewska", "PL")]
    public void The_state_of_an_office_suits_the_holders_name(string why, string text, string person, string state) =>
        RoleOf(text, person).Country.Should().Be(state, why);

    [Fact]
    public void A_state_that_suits_the_name_is_surer() =>
        RoleOf(Talks + "Minister of Trade Sigurd Halvorsen signed.\n", "Sigurd Halvorsen").Confidence.Should()
            .BeGreaterThan(RoleOf(Talks.Replace("Viet Nam", "Sweden", StringComparison.Ordinal) + "Minister of Trade Sigurd Halvorsen signed.\n", "Sigurd Halvorsen").Confidence, "names of Norway and Sweden sound alike");

    private static RoleFact RoleOf(string text, string person) =>
        Pipeline.Extract(new SourceDocument("test.txt", text)).Persons.Single(p => p.Name == person).Roles.Single();
}
