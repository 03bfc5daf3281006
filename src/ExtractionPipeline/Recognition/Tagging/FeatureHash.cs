using System.Numerics;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Hashes of features: 64 bits, of which the model keeps a slot and a fingerprint. The lowest bit tells word-bound features apart.</summary>
internal static class FeatureHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong First = 0xBF58476D1CE4E5B9;
    private const ulong Second = 0x94D049BB133111EB;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>The hash of no characters, to which <see cref="Append"/> adds.</summary>
    public const ulong Empty = FnvOffset;

    public static ulong Append(ulong hash, char unit) => (hash ^ unit) * FnvPrime;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Empty;
        foreach (char unit in text)
            hash = Append(hash, unit);
        return hash;
    }

    /// <summary>A feature of a word's context, class or shape: bit 0 is clear.</summary>
    public static ulong General(uint template, ulong value) => Mix(template, value) & ~1ul;

    /// <summary>A feature that names the word itself: bit 0 is set, so that training can leave it out at random.</summary>
    public static ulong Lexical(uint template, ulong value) => Mix(template, value) | 1ul;

    public static ulong Pair(ulong first, ulong second) => (first * First) ^ BitOperations.RotateLeft(second * Second, 29);

    private static ulong Mix(uint template, ulong value)
    {
        ulong hash = (value + (template * Golden)) * First;
        hash ^= hash >> 31;
        hash *= Second;
        return hash ^ (hash >> 30);
    }
}
