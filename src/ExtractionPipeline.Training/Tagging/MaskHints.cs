using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Where a corpus does not mark a type, words that may be of it stay open; all others are known not to be.</summary>
/// <remarks>Opening every word would leave a type without a single counter-example, and the model free to find it anywhere.</remarks>
internal sealed class MaskHints(FactReader reader, WordList words)
{
    /// <summary>Words left of a role's head that may belong to it, and right of it.</summary>
    private const int RoleReach = 3;

    public void Widen(SegmentedText text, EntityType[] unannotated, ushort[] allowed)
    {
        if (unannotated.Length == 0 || text.Tokens.Length == 0)
            return;
        using var memory = new DocumentMemory(text.Tokens.Length);
        var facts = new TokenFacts[text.Tokens.Length];
        reader.Read(text, words.Table, memory, facts);
        for (int token = 0; token < facts.Length; token++)
        {
            var classes = (WordClass)facts[token].Classes;
            if (unannotated.Contains(EntityType.Date) && (facts[token].Has(TokenTraits.HasDigit) || (classes & WordClass.DateWord) != 0))
                Open(allowed, token, 1, EntityType.Date);
            if (unannotated.Contains(EntityType.Role) && (classes & WordClass.RoleWord) != 0)
                Open(allowed, token, RoleReach, EntityType.Role);
        }
    }

    private static void Open(ushort[] allowed, int token, int reach, EntityType type)
    {
        ushort lanes = (ushort)(TagSet.Mask(TagSet.Begin(type)) | TagSet.Mask(TagSet.Inside(type)));
        for (int near = Math.Max(0, token - reach); near <= Math.Min(allowed.Length - 1, token + reach); near++)
            allowed[near] |= lanes;
    }
}
