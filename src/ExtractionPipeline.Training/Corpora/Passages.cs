using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Cuts a file of passages that stand alone, with an empty line between them.</summary>
public static class Passages
{
    public static IEnumerable<LabelledText> Split(LabelledText file)
    {
        int start = 0, number = 0;
        while (start < file.Text.Length)
        {
            int end = file.Text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? file.Text.Length : end;
            var passage = new TextSpan(start, end);
            var spans = file.Spans.Where(s => passage.Contains(s.Span)).Select(s => s with { Span = new TextSpan(s.Span.Start - start, s.Span.End - start) });
            if (end > start)
                yield return new LabelledText($"{file.Id}:{number++}", passage.Of(file.Text).ToString(), [.. spans]);
            start = end + 2;
        }
    }
}
