using ExtractionPipeline.Evaluation.Gold;

namespace ExtractionPipeline.Tests.Evaluation.Gold;

/// <summary>The labelled seeds as they are committed.</summary>
public sealed class SeedsGoldTests
{
    private static readonly string Folder = Path.Combine(TestModels.Repository, "gold-annotations", "seeds");

    [Fact]
    public void The_labelled_texts_are_the_seeds_byte_for_byte()
    {
        foreach (string seed in Directory.EnumerateFiles(Path.Combine(TestModels.Repository, "seeds"), "*.txt"))
            File.ReadAllBytes(Path.Combine(Folder, Path.GetFileName(seed))).Should().Equal(File.ReadAllBytes(seed), seed);
    }

    [Fact]
    public void They_hold_28_persons_28_roles_and_13_encounters()
    {
        var documents = new GoldFolder(LabelMap.Ours, null).Read(Folder);

        documents.Should().HaveCount(5);
        documents.Sum(d => d.Facts!.Persons.Length).Should().Be(28);
        documents.Sum(d => d.Facts!.Persons.Sum(p => p.Roles.Length)).Should().Be(28);
        documents.Sum(d => d.Facts!.Meetings.Length).Should().Be(13);
        documents.Select(d => d.Language).Should().Equal("ru", "en", "en", "az", "en");
    }
}
