using System.Text;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Writes labelled texts anew with other names, each in the case that the old one stood in.</summary>
/// <remarks>
/// Spans of names end before their case suffix; the suffix is read off the word that goes on behind the span and put onto the new name by the
/// language's morphology (Həsənovun: genitive; Quliyeva: Quliyevanın). Within a text one word is always replaced by the same other word.
/// </remarks>
public sealed class MentionReplacement(LanguageProfile profile, IMorphology morphology, NameStock stock, int seed)
{
    private readonly Random _random = new(seed);

    public LabelledText Replace(LabelledText source)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var edits = new List<(TextSpan Span, string Text)>();
        foreach (var span in source.Spans.OrderBy(s => s.Span.Start))
        {
            if (edits.Count > 0 && span.Span.Start < edits[^1].Span.End)
                continue;
            bool isWithin = source.Spans.Any(o => o.Label == "Organization" && o.Span != span.Span && o.Span.Contains(span.Span));
            if (!isWithin)
                AddEdits(source.Text, span, chosen, edits);
        }

        return Apply(source, edits);
    }

    private void AddEdits(string text, LabelledSpan span, Dictionary<string, string> chosen, List<(TextSpan Span, string Text)> edits)
    {
        int start = span.Span.Start;
        while (start < span.Span.End)
        {
            int end = text.IndexOf(' ', start, span.Span.End - start);
            end = end < 0 ? span.Span.End : end;
            var word = new TextSpan(start, end);
            start = end + 1;
            string old = word.Of(text).ToString();
            if (old.Length < 3 || !char.IsUpper(old[0]) || char.IsUpper(old[1]))
                continue;
            if (!chosen.TryGetValue(old, out string? other))
                chosen[old] = other = stock.Draw(span.Label, old, _random) ?? old;
            if (other == old)
                continue;
            int tail = end;
            while (end == span.Span.End && tail < text.Length && char.IsLower(text[tail]))
                tail++;
            if (tail == end)
                edits.Add((word, other));
            else if (SuffixOf(old, text[end..tail], other) is { } suffix)
                edits.AddRange([(word, other), (new TextSpan(end, tail), suffix)]);
        }
    }

    /// <returns>The suffix of <paramref name="other"/> in the case that <paramref name="suffix"/> makes of <paramref name="old"/>; null where none is found.</returns>
    private string? SuffixOf(string old, string suffix, string other)
    {
        string form = profile.Folding.Fold(old + suffix), next = profile.Folding.Fold(other);
        foreach (var known in morphology.Inflect(profile.Folding.Fold(old), "noun"))
        {
            if (known.Form != form)
                continue;
            var same = morphology.Inflect(next, "noun").FirstOrDefault(f => f.Case == known.Case && f.IsPlural == known.IsPlural && f.Form.Length > next.Length);
            return same.Form is { } found && found.StartsWith(next, StringComparison.Ordinal) ? found[next.Length..] : null;
        }

        return null;
    }

    private static LabelledText Apply(LabelledText source, List<(TextSpan Span, string Text)> edits)
    {
        var text = new StringBuilder();
        int from = 0;
        foreach (var (span, word) in edits)
        {
            text.Append(source.Text, from, span.Start - from).Append(word);
            from = span.End;
        }

        text.Append(source.Text, from, source.Text.Length - from);
        var spans = source.Spans.Select(s => s with { Span = new TextSpan(Moved(s.Span.Start, edits), Moved(s.Span.End, edits)) });
        return new LabelledText(source.Id, text.ToString(), [.. spans]);
    }

    private static int Moved(int offset, List<(TextSpan Span, string Text)> edits)
    {
        int shift = 0;
        foreach (var (span, word) in edits)
        {
            bool isBefore = span.End <= offset;
            if (isBefore)
                shift += word.Length - span.Length;
        }

        return offset + shift;
    }
}
