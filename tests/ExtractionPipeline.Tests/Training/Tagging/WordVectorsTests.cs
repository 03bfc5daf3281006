using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class WordVectorsTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"vectors-{Guid.NewGuid():N}.json");

    [Fact]
    public void The_commonest_words_are_taken_in_their_order_without_the_numbers_behind_the_vector()
    {
        File.WriteAllText(_path, """{"size":3,"dimensions":2,"words":["the","river","seldom"],"vectors":{"seldom":[9,9,9,2],"river":[0.5,-1,1.1,1],"the":[1,2,2.2,0]},"unkVector":[0,0,0,-1]}""");

        var (words, vectors) = WordVectors.Read(_path, 2);

        words.Should().Equal("the", "river");
        vectors.Should().BeEquivalentTo(new float[][] { [1, 2], [0.5f, -1] }, o => o.WithStrictOrdering());
    }

    public void Dispose() => File.Delete(_path);
}
