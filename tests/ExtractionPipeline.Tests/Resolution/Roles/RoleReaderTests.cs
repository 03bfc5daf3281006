using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

/// <summary>Offices of several persons, each with a state. Invented texts through the whole pipeline.</summary>
public sealed class RoleReaderTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Fact]
    public void A_state_that_may_be_two_leaves_the_others_in_step()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "The new ambassadors include Ana Lindholm (Norway), Kang Hyun Shik (Korea) and Pedro Salvatierra (Peru). Trade and cooperation were discussed."));

        extraction.Persons.Single(p => p.Name == "Ana Lindholm").Roles.Should().ContainSingle().Which.Country.Should().Be("NO");
        extraction.Persons.Single(p => p.Name == "Kang Hyun Shik").Roles.Should().ContainSingle().Which.Country.Should().BeNull();
        extraction.Persons.Single(p => p.Name == "Pedro Salvatierra").Roles.Should().ContainSingle().Which.Country.Should().Be("PE");
    }
}
