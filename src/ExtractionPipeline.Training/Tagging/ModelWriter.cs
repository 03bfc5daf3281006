using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Quantises weights to eight bits and lays a model file out.</summary>
internal static class ModelWriter
{
    /// <summary>Share of slots that may be filled: fuller, and looking for a missing feature takes long.</summary>
    private const double Load = 0.7;

    /// <summary>One row of a thousand is cut at the largest weight that eight bits hold: a finer unit for all is worth more.</summary>
    private const int RowsACut = 1000;

    /// <summary>A row whose weights are all smaller than this changes no label.</summary>
    private const float SmallestWeight = 0.02f;

    public static byte[] Write(Weights weights, IReadOnlyList<ulong> features, IReadOnlyList<int> counts, int slots, WordList words, string language, TaggerSettings settings)
    {
        var kept = Enumerable.Range(0, features.Count)
            .Select(f => (Feature: f, Strength: StrengthOf(weights.RowOf(f))))
            .Where(f => f.Strength > SmallestWeight)
            .OrderByDescending(f => f.Strength * Math.Sqrt(counts[f.Feature])).ThenBy(f => features[f.Feature])
            .Take((int)(slots * Load))
            .Select(f => f.Feature)
            .ToList();
        float scale = LargestOf(kept.Select(f => StrengthOf(weights.RowOf(f)))) / sbyte.MaxValue;
        while (slots > 16 && kept.Count <= slots / 2 * Load)
            slots /= 2;
        int wordSize = words.HasOnlyClasses ? WordTable.BareEntry : WordTable.WholeEntry;
        var header = new TaggerHeader(language, slots, words.Slots.Length, wordSize, words.StemSlots.Length, scale, settings.StemLength, settings.StripsVowels, settings.Endings, TransitionsOf(weights, scale));
        var file = new byte[header.FileLength];
        var fingerprints = MemoryMarshal.Cast<byte, ushort>(file.AsSpan(TaggerHeader.Size, slots * sizeof(ushort)));
        var rows = file.AsSpan(TaggerHeader.Size + (slots * sizeof(ushort)), slots * TagSet.Lanes);
        foreach (int feature in kept)
        {
            int slot = TaggerModel.SlotOf(features[feature], slots - 1);
            while (fingerprints[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            fingerprints[slot] = TaggerModel.FingerprintOf(features[feature]);
            var row = weights.RowOf(feature);
            for (int lane = 0; lane < TagSet.Lanes; lane++)
                rows[(slot * TagSet.Lanes) + lane] = (byte)(sbyte)Math.Clamp(MathF.Round(row[lane] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        var table = file.AsSpan(TaggerHeader.Size + (slots * (sizeof(ushort) + TagSet.Lanes)));
        WriteWords(words.Slots, wordSize, table);
        MemoryMarshal.AsBytes(words.StemSlots.AsSpan()).CopyTo(table[(words.Slots.Length * wordSize)..]);
        header.Write(file);
        return file;
    }

    private static void WriteWords(WordEntry[] slots, int size, Span<byte> table)
    {
        if (size == WordTable.WholeEntry)
        {
            MemoryMarshal.AsBytes(slots.AsSpan()).CopyTo(table);
            return;
        }

        for (int slot = 0; slot < slots.Length; slot++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table[(slot * size)..], slots[slot].Key);
            BinaryPrimitives.WriteUInt16LittleEndian(table[((slot * size) + sizeof(uint))..], slots[slot].Classes);
        }
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
