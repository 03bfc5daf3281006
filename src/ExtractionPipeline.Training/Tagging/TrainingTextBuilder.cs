using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Puts a corpus's spans onto our tokens: outermost names in one layer, outermost roles in the other.</summary>
internal sealed class TrainingTextBuilder(ISegmenter segmenter, MaskHints hints)
{
    public TrainingText Build(LabelledText source, CorpusScheme scheme, float weight)
    {
        var text = segmenter.Segment(source.Text);
        var allowed = new ushort[text.Tokens.Length];
        Array.Fill(allowed, (ushort)(TagSet.Mask(0) | TagSet.Mask(TagSet.RoleOutside)));
        hints.Widen(text, scheme.Unannotated, allowed);
        int misaligned = 0;
        foreach (var layer in new[] { false, true })
        {
            var taken = new bool[text.Tokens.Length];
            foreach (var (span, meaning) in Ordered(source, scheme, layer))
            {
                var range = Alignment.TokensOf(text, span, out bool exact);
                misaligned += exact ? 0 : 1;
                if (range.Count == 0 || taken.AsSpan(range.Start, range.Count).Contains(true))
                    continue;
                taken.AsSpan(range.Start, range.Count).Fill(true);
                Mark(allowed, range, meaning, layer ? TagSet.AnyRole : TagSet.AnyName);
            }
        }

        return new TrainingText(text, allowed, weight, misaligned);
    }

    private static IEnumerable<(TextSpan Span, LabelMeaning Meaning)> Ordered(LabelledText source, CorpusScheme scheme, bool roles) =>
        source.Spans
            .Where(s => scheme.Labels.ContainsKey(s.Label))
            .Select(s => (s.Span, Meaning: scheme.Labels[s.Label]))
            .Where(s => s.Meaning.Types.Contains(EntityType.Role) == roles)
            .OrderByDescending(s => s.Span.Length).ThenBy(s => s.Span.Start);

    private static void Mark(ushort[] allowed, TokenRange range, LabelMeaning meaning, ushort layer)
    {
        for (int token = range.Start; token < range.End; token++)
        {
            ushort lanes = meaning.IsOptional ? (ushort)(allowed[token] & layer) : (ushort)0;
            foreach (var type in meaning.Types)
            {
                // Of words that may be something, any run may be it; of words that are one mention, only the whole.
                if (token == range.Start || meaning.IsOptional)
                    lanes |= TagSet.Mask(TagSet.Begin(type));
                if (token > range.Start)
                    lanes |= TagSet.Mask(TagSet.Inside(type));
            }

            allowed[token] = (ushort)((allowed[token] & ~layer) | lanes);
        }
    }
}
