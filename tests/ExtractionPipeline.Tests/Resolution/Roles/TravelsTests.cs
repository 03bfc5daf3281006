using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

/// <summary>Whose office is not of the state that he visits. Invented texts through the whole pipeline.</summary>
public sealed class TravelsTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Fact]
    public void A_traveller_is_not_given_the_state_where_he_arrived()
    {
        CountryOf("Bo Berg", "President Bo Berg on Wednesday arrived in Oslo, Norway, for a state visit.").Should().BeNull();
    }

    [Fact]
    public void One_who_receives_there_is()
    {
        CountryOf("Ana Lind", "President Bo Berg on Wednesday arrived in Oslo, Norway, for a state visit. He was received by the Minister of Trade, Ana Lind.").Should().Be("NO");
    }

    [Fact]
    public void A_state_that_the_text_names_stays()
    {
        CountryOf("Bo Berg", "Norwegian President Bo Berg arrived in Oslo, Norway, for a visit to his parents.").Should().Be("NO");
    }

    [Fact]
    public void Where_the_guest_is_the_one_foreigner_the_others_are_of_the_publishers_state()
    {
        const string text = "OSLO, May 2 - Chile's President Bo Berg arrived in Oslo on Friday for a state visit. He is scheduled to hold separate meetings with Prime Minister Ana Lind and Speaker Cy Dale. www.regjeringen.no";

        CountryOf("Ana Lind", text).Should().Be("NO");
    }

    private static string? CountryOf(string name, string text) =>
        Pipeline.Extract(new SourceDocument("test.txt", text)).Persons.Single(p => p.Name == name).Roles.Should().ContainSingle().Subject.Country;
}
