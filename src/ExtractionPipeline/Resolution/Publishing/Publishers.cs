using System.Buffers;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Tells whose release a document is: the state that `our country` and an office without a state mean.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class Publishers
{
    private const int CueWeight = 4, AddressWeight = 1;

    private readonly ImmutableArray<(string Cue, string Country)> _cues;
    private readonly PageAddresses _addresses;

    private Publishers(ImmutableArray<(string Cue, string Country)> cues, PublisherWords words) => (_cues, _addresses, Seats) = (cues, new PageAddresses(words), words.Seats);

    internal Seats Seats { get; }

    /// <summary>Reads `publishers.tsv` (folded words of a page: a ministry's site, an agency, a desk's formula; ISO 3166-1 alpha-2 of their publisher; `#` begins a comment) and `publishers.yaml`.</summary>
    /// <exception cref="InvalidDataException">A line has not two columns, or the YAML is missing or damaged.</exception>
    public static Publishers Load(string modelsFolder)
    {
        string path = Path.Combine(modelsFolder, "publishers.tsv");
        var cues = ImmutableArray.CreateBuilder<(string, string)>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] columns = line.Split('\t');
            if (columns.Length != 2 || columns[1].Length != 2)
                throw new InvalidDataException($"{path}({number}): a cue, a tab and a two-letter country code are needed.");
            cues.Add((CaseFolding.Common.Fold(columns[0]), columns[1]));
        }

        return new Publishers(cues.ToImmutable(), PublisherWords.Load(Path.ChangeExtension(path, "yaml")));
    }

    /// <returns>
    /// The state that most of the page speaks for: its publisher's cues and addresses, the head of its account, the ministries it quotes; else
    /// the language's home state where the text names it; else null.
    /// </returns>
    public string? HomeOf(SourceDocument document, RecognizedText recognized, LanguageProfile profile)
    {
        bool isOfHome = profile.HomeCountry is { } own && NamesHome(own, recognized);
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var spoken = SpokenBy(recognized.Segmented, profile);
        foreach (string country in CuesOf(document, recognized.Segmented, spoken))
            Add(country, CueWeight);
        foreach (var (country, isOffice) in _addresses.Of(document, recognized.Segmented, spoken))
            Add(country, isOffice ? CueWeight : AddressWeight);
        foreach (var (country, weight) in new PageHead(recognized, profile, Seats).States())
        {
            if (!isOfHome || country == profile.HomeCountry)
                Add(country, weight);
        }

        return Leader(votes) ?? (isOfHome ? profile.HomeCountry : null);

        void Add(string country, int weight) => votes[country] = votes.GetValueOrDefault(country) + weight;
    }

    /// <returns>The state with the most votes; null where several have as many, or there are none.</returns>
    private static string? Leader(Dictionary<string, int> votes)
    {
        int most = votes.Values.DefaultIfEmpty(0).Max();
        return votes.Where(v => v.Value == most).Take(2).ToList() is [var leader] ? leader.Key : null;
    }

    /// <summary>The press of one state reports from other capitals too, and names its own ministries without the state.</summary>
    private static bool NamesHome(string home, RecognizedText recognized) =>
        recognized.Mentions.Any(m => (m.Type == EntityType.Country && m.CountryCode == home) || IsOwnMinistry(m, recognized));

    private static bool IsOwnMinistry(Mention mention, RecognizedText recognized) =>
        mention is { Type: EntityType.Organization, Kind: "ministry", CountryCode: null }
        && !recognized.Mentions.Any(m => m.Type == EntityType.Country && m.Tokens.End == mention.Tokens.Start);

    /// <summary>The sentences that may tell who speaks: not those that credit a picture.</summary>
    private static List<Sentence> SpokenBy(SegmentedText text, LanguageProfile profile)
    {
        var credits = profile.Credits.GetAlternateLookup<ReadOnlySpan<char>>();
        var spoken = new List<Sentence>(text.Sentences.Length);
        foreach (var sentence in text.Sentences)
        {
            bool isCredit = false;
            for (int token = sentence.FirstToken; sentence.Zone == Zone.Furniture && token < sentence.EndToken && !isCredit; token++)
                isCredit = credits.Contains(text.FoldedOf(token));
            if (!isCredit)
                spoken.Add(sentence);
        }

        return spoken;
    }

    private List<string> CuesOf(SourceDocument document, SegmentedText text, List<Sentence> spoken)
    {
        var told = new List<string>();
        string url = CaseFolding.Common.Fold(document.Url ?? "");
        char[] folded = ArrayPool<char>.Shared.Rent(text.Text.Length);
        CaseFolding.Common.Fold(text.Text, folded);
        var page = folded.AsSpan(0, text.Text.Length);
        var pairs = new LetterPairs(page);
        foreach (var (cue, country) in _cues)
        {
            if (url.Contains(cue, StringComparison.Ordinal) || (pairs.MayHold(cue) && Says(spoken, cue, page)))
                told.Add(country);
        }

        ArrayPool<char>.Shared.Return(folded);
        return told;
    }

    /// <summary>Looks through the whole text at once before it asks each sentence: most cues stand nowhere.</summary>
    private static bool Says(List<Sentence> spoken, string cue, ReadOnlySpan<char> folded)
    {
        if (folded.IndexOf(cue) < 0)
            return false;
        foreach (var sentence in spoken)
        {
            if (folded.Slice(sentence.Span.Start, sentence.Span.Length).IndexOf(cue) >= 0)
                return true;
        }

        return false;
    }
}
