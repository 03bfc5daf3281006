using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Reads states out of the addresses on a page: the last label of a host is mostly a state's code.</summary>
internal sealed class PageAddresses(PublisherWords words)
{
    private const int ShortestHost = 6;

    /// <returns>The state of each host, each host once, and whether it is an office's.</returns>
    public IEnumerable<(string Country, bool IsOffice)> Of(SourceDocument document, SegmentedText text, List<Sentence> spoken)
    {
        foreach (string host in HostsIn(document, text, spoken))
        {
            string name = Array.Find(host.Split('/', '@'), p => p.Contains('.', StringComparison.Ordinal) && !p.EndsWith(':')) ?? "";
            string[] labels = name.TrimEnd('.').Split('.');
            if (labels.Length > 1 && StateOf(labels[^1]) is { } state)
                yield return (state, Array.Exists(labels, words.Offices.Contains));
        }
    }

    private static HashSet<string> HostsIn(SourceDocument document, SegmentedText text, List<Sentence> spoken)
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal) { CaseFolding.Common.Fold(document.Url ?? "") };
        foreach (var sentence in spoken)
        {
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (text.Tokens[token].Kind is TokenKind.Symbol or TokenKind.Word && text.Tokens[token].Span.Length >= ShortestHost && text.TextOf(token).Contains('.'))
                    hosts.Add(text.FoldedOf(token).ToString());
            }
        }

        return hosts;
    }

    /// <returns>ISO 3166-1 alpha-2 of a host's last label; null where it is no state's.</returns>
    private string? StateOf(string label)
    {
        if (label.Length != 2 || label.AsSpan().ContainsAnyExceptInRange('a', 'z') || words.Common.Contains(label))
            return null;
        return words.Endings.GetValueOrDefault(label) ?? string.Create(2, label, static (upper, lower) => (upper[0], upper[1]) = ((char)(lower[0] & ~0x20), (char)(lower[1] & ~0x20)));
    }
}
