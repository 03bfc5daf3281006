using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Cuts the title out of a role phrase.</summary>
internal static class RoleTitle
{
    /// <returns>The tokens of the title: what the rule captured as such, else the phrase without the state at its edges.</returns>
    public static TokenRange Range(Element role)
    {
        var title = role.Parts.Where(p => p.Name == Elements.TitlePart).ToList();
        int start = title.Count > 0 ? title[0].Tokens.Start : role.Tokens.Start;
        int end = title.Count > 0 ? title[^1].Tokens.End : role.Tokens.End;
        var edges = role.SelfAndParts().SelectMany(e => e.Parts).Where(p => p.Name is Elements.OwnerPart or "edge").Select(p => p.Tokens).ToList();
        for (bool cut = true; cut;)
        {
            cut = false;
            foreach (var edge in edges)
            {
                if (edge.Start <= start && edge.End > start && edge.End < end)
                    (start, cut) = (edge.End, true);
                else if (edge.End >= end && edge.Start < end && edge.Start > start)
                    (end, cut) = (edge.Start, true);
            }
        }

        return new TokenRange(start, end);
    }

    /// <summary>The title's words, its head in base form where the rules' vocabulary knows it.</summary>
    public static string Text(Element role, SegmentedText text)
    {
        var range = Range(role);
        return text.SpanOf(range) is var span ? string.Join(' ', span.Of(text.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
    }

    public static TextSpan Span(Element role, SegmentedText text)
    {
        var range = Range(role);
        return new TextSpan(text.Tokens[range.Start].Span.Start, text.Tokens[range.End - 1].StemEnd);
    }
}
