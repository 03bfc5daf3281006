using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class WordClustersTests
{
    [Fact]
    public void Every_vector_has_a_cluster_of_each_size()
    {
        float[][] vectors = [[1, 0], [0, 1], [0.9f, 0.1f]];

        var clusters = WordClusters.OfVectors(vectors);

        clusters.Should().HaveCount(3).And.OnlyContain(c => c.Fine > 0 && (c.Group & 1023) > 0);
    }
}
