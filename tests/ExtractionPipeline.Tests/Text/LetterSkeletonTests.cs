using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Text;

public sealed class LetterSkeletonTests
{
    [Theory]
    [InlineData("Kovačić", "Kovacic")]
    [InlineData("ƏSGƏROV", "esgerov")]
    [InlineData("İlqar", "ilqar")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("O’Brien", "OBrien")]
    [InlineData("Al-Hadi", "al hadi")]
    [InlineData("Фёдор", "федор")]
    [InlineData("Łukasz Żak", "lukasz zak")]
    [InlineData("Straße", "strasse")]
    public void Spellings_of_one_name_have_one_skeleton(string first, string second) =>
        LetterSkeleton.Of(first).Should().Be(LetterSkeleton.Of(second));

    [Theory]
    [InlineData("Йован", "Иован")]
    [InlineData("Kovac", "Kovach")]
    public void Other_letters_stay_apart(string first, string second) =>
        LetterSkeleton.Of(first).Should().NotBe(LetterSkeleton.Of(second));
}
