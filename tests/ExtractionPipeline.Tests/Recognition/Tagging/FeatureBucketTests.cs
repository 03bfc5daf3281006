using System.Buffers.Binary;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

public sealed class FeatureBucketTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(13)]
    public void A_fingerprint_is_found_at_its_place_with_its_row(int place)
    {
        Look(0, place, looksFor: 1000).Should().Be((true, 40 + place, false));
        Look(0, place, looksFor: 999).IsThere.Should().BeFalse();
    }

    [Fact]
    public void The_number_of_the_first_row_is_no_fingerprint()
    {
        Look(0, 3, looksFor: 80).IsThere.Should().BeFalse("its head says 2 * 40");
    }

    [Fact]
    public void A_bucket_says_that_features_went_on_to_the_next() => Look(1, 3, looksFor: 5).GoesOn.Should().BeTrue();

    [Fact]
    public void No_feature_has_the_fingerprint_of_an_empty_place() => FeatureBucket.FingerprintOf(12345).Should().Be(1);

    [Fact]
    public void Features_spread_over_all_buckets()
    {
        int[] numbers = [.. Enumerable.Range(0, 1000).Select(i => FeatureBucket.NumberOf(FeatureHash.General(1, (ulong)i), 10))];
        numbers.GroupBy(n => n).Should().HaveCount(10).And.OnlyContain(g => g.Count() > 60 && g.Count() < 140);
    }

    private static (bool IsThere, int Row, bool GoesOn) Look(int goesOn, int place, ushort looksFor)
    {
        byte[] bucket = new byte[FeatureBucket.Size];
        BinaryPrimitives.WriteUInt32LittleEndian(bucket, FeatureBucket.HeadOf(40, goesOn == 1));
        BinaryPrimitives.WriteUInt16LittleEndian(bucket.AsSpan(4 + (2 * place)), 1000);
        bool isThere = FeatureBucket.Find(ref bucket[0], looksFor, out int row, out bool on);
        return (isThere, row, on);
    }
}
