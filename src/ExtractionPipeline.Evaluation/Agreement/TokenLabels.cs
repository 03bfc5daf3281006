using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Agreement;

/// <summary>What each hand called each word of a text, for measures that need a fixed set of items.</summary>
internal static class TokenLabels
{
    /// <summary>A word is a run of letters and digits. Of nested spans the shortest counts; roles, which hold others, are a layer of their own.</summary>
    /// <param name="ofRoles">Roles against the rest, or the other types against the rest.</param>
    /// <returns>A pair a word; null stands for no label.</returns>
    public static IEnumerable<(string First, string Second)> Pairs(string text, ImmutableArray<LabelledSpan> first, ImmutableArray<LabelledSpan> second, bool ofRoles)
    {
        LabelledSpan[] left = Layer(first, ofRoles), right = Layer(second, ofRoles);
        foreach (TextSpan word in Words(text))
            yield return (LabelOf(word, left), LabelOf(word, right));
    }

    private static LabelledSpan[] Layer(ImmutableArray<LabelledSpan> spans, bool ofRoles) =>
        [.. spans.Where(s => s.Type == EntityType.Role == ofRoles).OrderBy(s => s.Span.Length).ThenBy(s => s.Span.Start)];

    private static string LabelOf(TextSpan word, LabelledSpan[] spans)
    {
        foreach (LabelledSpan span in spans)
        {
            if (span.Span.Contains(word))
                return span.Type.ToString();
        }

        return "";
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return new TextSpan(start, i);
                start = -1;
            }
        }
    }
}
