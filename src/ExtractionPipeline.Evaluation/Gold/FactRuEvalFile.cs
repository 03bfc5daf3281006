using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Reads the layers of FactRuEval 2016 (Starostin et al.): `.objects` name the pieces of `.spans` that make up a mention.</summary>
public static class FactRuEvalFile
{
    /// <param name="spans">`22763 loc_name 37 6 143790 1  # …`: id, type, start and length in code points.</param>
    /// <param name="objects">`10433 Org 22763 22764 # …`: id, type, ids of pieces. A mention reaches from its first piece to its last.</param>
    public static ImmutableArray<LabelledSpan> Read(string text, IEnumerable<string> spans, IEnumerable<string> objects, LabelMap labels)
    {
        var offsets = new CodePointOffsets(text);
        var pieces = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (string[] columns in spans.Select(Columns).Where(c => c.Length >= 4))
        {
            int start = int.Parse(columns[2], CultureInfo.InvariantCulture), length = int.Parse(columns[3], CultureInfo.InvariantCulture);
            pieces[columns[0]] = new TextSpan(offsets.ToUtf16(start), offsets.ToUtf16(start + length));
        }

        var mentions = ImmutableArray.CreateBuilder<LabelledSpan>();
        foreach (string[] columns in objects.Select(Columns))
        {
            TextSpan[] parts = [.. columns.Skip(2).Where(pieces.ContainsKey).Select(id => pieces[id])];
            if (parts.Length > 0 && labels.TryMap(columns[1], out var type))
                mentions.Add(new LabelledSpan(type, parts.Aggregate(TextSpan.Cover)));
        }

        return mentions.ToImmutable();
    }

    private static string[] Columns(string line) => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
