using ExtractionPipeline.Resolution.Persons;

namespace ExtractionPipeline.Tests.Resolution.Persons;

public sealed class NameParticlesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("particles").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Words_are_known_by_their_bare_letters()
    {
        var particles = Written("аль\tparticle\nqızı\tparticle\nbin\tbefore-father\n-вич\tfathers-name\n");

        new[] { "ал", "qizi", "bin", "вич" }.Where(particles.Contain).Should().Equal("ал", "qizi", "bin");
        particles.StandBeforeFather("bin").Should().BeTrue();
        particles.StandBeforeFather("ал").Should().BeFalse();
        particles.EndFathersName(["олег", "петрович"]).Should().BeTrue();
        particles.EndFathersName(["вичугов"]).Should().BeFalse();
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_named()
    {
        var reading = () => Written("bin\tfather\n");
        reading.Should().Throw<InvalidDataException>().WithMessage("*particles.tsv: 'bin' is 'father'; a word is particle or*");
    }

    private NameParticles Written(string rows)
    {
        File.WriteAllText(Path.Combine(_folder, "particles.tsv"), rows);
        return NameParticles.Load(_folder);
    }
}
