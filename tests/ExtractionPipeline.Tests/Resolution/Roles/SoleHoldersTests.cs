using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

/// <summary>Offices that one person holds at a time. Invented texts through the whole pipeline.</summary>
public sealed class SoleHoldersTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Fact]
    public void Two_presidents_without_a_state_are_not_both_the_publishers()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "The envoy was sent to Oslo by President Bo Berg. She thanked President Carl Dahl.\n\nAna Lind\n\nNorway's Minister for Foreign Affairs\n"));

        extraction.Persons.SelectMany(p => p.Roles).Where(r => r.Class == RoleClass.HeadOfState && r.Country == "NO").Should().HaveCountLessThan(2);
    }

    [Fact]
    public void Who_speaks_with_the_president_of_the_publishers_state_is_not_of_it_for_that()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "OSLO: Prime Minister Bo Berg spoke on phone with H.E. Carl Dahl, the President of Norway, on Monday."));

        extraction.Persons.Single(p => p.Name == "Bo Berg").Roles.Should().ContainSingle().Which.Country.Should().BeNull();
    }

    [Fact]
    public void States_that_the_text_names_stay()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "Norwegian President Bo Berg and the President of Norway, Carl Dahl, spoke."));

        extraction.Persons.SelectMany(p => p.Roles).Where(r => r.Class == RoleClass.HeadOfState && r.Country == "NO").Should().HaveCount(2);
    }
}
