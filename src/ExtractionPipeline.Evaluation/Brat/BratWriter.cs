using System.Globalization;
using System.Text;
using ExtractionPipeline.LinkedData;

namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>Writes annotations as `.ann` text: a line each, in the order given. What <see cref="BratReader"/> reads comes back the same.</summary>
public static class BratWriter
{
    public static string Write(BratDocument document)
    {
        var offsets = new CodePointOffsets(document.Text);
        var lines = new StringBuilder();
        foreach (BratAnnotation annotation in document.Annotations)
            lines.Append(LineOf(annotation, offsets)).Append('\n');
        return lines.ToString();
    }

    private static string LineOf(BratAnnotation annotation, CodePointOffsets offsets) => annotation switch
    {
        BratTextBound t => string.Create(CultureInfo.InvariantCulture, $"{t.Id}\t{t.Type} {offsets.FromUtf16(t.Span.Start)} {offsets.FromUtf16(t.Span.End)}\t{t.Quote}"),
        BratRelation r => $"{r.Id}\t{r.Type} Arg1:{r.First} Arg2:{r.Second}",
        BratEvent e => $"{e.Id}\t{e.Type}:{e.Trigger}{string.Concat(Numbered(e).Select(a => $" {a}"))}",
        BratProperty a => $"{a.Id}\t{a.Type} {a.Target}{(a.Value is null ? "" : " " + a.Value)}",
        BratNote n => $"{n.Id}\t{n.Type} {n.Target}\t{n.Text}",
        BratReference n => $"{n.Id}\t{n.Type} {n.Target} {n.Key}\t{n.Text}",
        BratEquivalence q => $"*\tEquiv {string.Join(' ', q.Members)}",
        _ => throw new ArgumentOutOfRangeException(nameof(annotation), annotation, "No such annotation."),
    };

    /// <summary>The first argument of a name has no number, the second is `Participant2`.</summary>
    private static IEnumerable<string> Numbered(BratEvent written)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (role, target) in written.Arguments)
        {
            int number = seen[role] = seen.GetValueOrDefault(role) + 1;
            yield return number == 1 ? $"{role}:{target}" : string.Create(CultureInfo.InvariantCulture, $"{role}{number}:{target}");
        }
    }
}
