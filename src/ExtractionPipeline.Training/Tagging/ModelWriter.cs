using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Quantises weights to eight bits and lays a model file out.</summary>
internal static class ModelWriter
{
    /// <summary>Features a bucket on the mean: of its fourteen places so many that few have to go on to the next.</summary>
    private const double FeaturesABucket = 9;

    /// <summary>One row of a thousand is cut at the largest weight that eight bits hold: a finer unit for all is worth more.</summary>
    private const int RowsACut = 1000;

    /// <summary>A row whose weights are all smaller than this changes no label.</summary>
    private const float SmallestWeight = 0.02f;

    /// <param name="most">How many features to keep: the strongest.</param>
    public static byte[] Write(Weights weights, IReadOnlyList<ulong> features, IReadOnlyList<int> counts, int most, WordList words, string language, TaggerSettings settings)
    {
        var kept = Enumerable.Range(0, features.Count)
            .Select(f => (Feature: f, Strength: StrengthOf(weights.RowOf(f))))
            .Where(f => f.Strength > SmallestWeight)
            .OrderByDescending(f => f.Strength * Math.Sqrt(counts[f.Feature])).ThenBy(f => features[f.Feature])
            .Take(most)
            .Select(f => f.Feature)
            .ToList();
        float scale = LargestOf(kept.Select(f => StrengthOf(weights.RowOf(f)))) / sbyte.MaxValue;
        var (buckets, goesOn) = Place(kept, features);
        int rowCount = kept.Count + (kept.Count % 2); // the checksum reads eight bytes at a time, and words stand on even addresses
        var header = new TaggerHeader(
            language, buckets.Length, rowCount, words.SlotCount, words.EntrySize, words.StemSlots.Length, scale, settings.StemLength, settings.StripsVowels, settings.Endings, TransitionsOf(weights, scale));
        var file = new byte[header.FileLength];
        var rows = file.AsSpan((int)header.RowsAt);
        int row = 0;
        for (int number = 0; number < buckets.Length; number++)
        {
            var bucket = file.AsSpan(TaggerHeader.Size + (number * FeatureBucket.Size), FeatureBucket.Size);
            BinaryPrimitives.WriteUInt32LittleEndian(bucket, FeatureBucket.HeadOf(row, goesOn[number]));
            for (int place = 0; place < buckets[number].Count; place++, row++)
            {
                int feature = buckets[number][place];
                BinaryPrimitives.WriteUInt16LittleEndian(bucket[(sizeof(uint) + (place * sizeof(ushort)))..], FeatureBucket.FingerprintOf(features[feature]));
                var weight = weights.RowOf(feature);
                for (int lane = 0; lane < TagSet.Lanes; lane++)
                    rows[(row * TagSet.Lanes) + lane] = (byte)(sbyte)Math.Clamp(MathF.Round(weight[lane] / scale), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        var table = file.AsSpan((int)header.WordsAt);
        words.Bytes.CopyTo(table);
        MemoryMarshal.AsBytes(words.StemSlots.AsSpan()).CopyTo(table[words.Bytes.Length..]);
        header.Write(file);
        return file;
    }

    /// <summary>Puts features into buckets, strong ones first: where one is full the next takes what is left over.</summary>
    private static (List<int>[] Buckets, bool[] GoesOn) Place(List<int> kept, IReadOnlyList<ulong> features)
    {
        int count = (int)Math.Ceiling(kept.Count / FeaturesABucket) + 1;
        List<int>[] buckets = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        var goesOn = new bool[count];
        foreach (int feature in kept)
        {
            int bucket = FeatureBucket.NumberOf(features[feature], count);
            for (; buckets[bucket].Count == FeatureBucket.Places; bucket = (bucket + 1) % count)
                goesOn[bucket] = true;
            buckets[bucket].Add(feature);
        }

        return (buckets, goesOn);
    }

    private static short[] TransitionsOf(Weights weights, float scale)
    {
        var transitions = new short[TagSet.Lanes * TagSet.Lanes];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = TagSet.Follows(i / TagSet.Lanes, i % TagSet.Lanes)
                ? (short)Math.Clamp(MathF.Round(weights.Transitions[i] / scale), -2000, 2000)
                : Lattice.Forbidden;
        }

        return transitions;
    }

    private static float LargestOf(IEnumerable<float> strengths)
    {
        float[] sorted = [.. strengths.OrderDescending()];
        return sorted.Length == 0 ? 1 : sorted[sorted.Length / RowsACut];
    }

    private static float StrengthOf(ReadOnlySpan<float> row)
    {
        float strength = 0;
        foreach (float weight in row)
            strength = Math.Max(strength, Math.Abs(weight));
        return strength;
    }
}
