using System.Collections.Immutable;
using System.Text;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Tells whose release a document is: the state that `our country` and an office without a state mean.</summary>
/// <param name="cues">Folded words of a page (a ministry's site, an agency, a desk's formula) and the state of their publisher.</param>
public sealed class Publishers(ImmutableArray<(string Cue, string Country)> cues)
{
    private const int CueWeight = 4, HeadWeight = 2, MinimumHost = 5;

    /// <summary>A line of few words among the first of a page (`NAIROBI, Thursday, January 30, 2025`) is its head as a dateline is.</summary>
    private const int LastHead = 4, LongestHead = 9, LongestOffice = 14;

    private static readonly HashSet<string> OfficeLabels = new(StringComparer.Ordinal) { "gov", "gob", "gouv", "govt", "mfa", "mofa", "mid", "president", "parliament", "government", "premier", "kremlin" };

    /// <summary>Cities from which organizations of many states report.</summary>
    private static readonly HashSet<string> Seats = new(StringComparer.Ordinal) { "Brussels", "Geneva", "New York", "Vienna", "Strasbourg", "The Hague", "Luxembourg" };

    /// <summary>A city from which organizations of many states report tells nothing of the reporter's.</summary>
    internal static bool IsSeat(Mention city) => city.EnglishName is { } name && Seats.Contains(name);

    /// <summary>Reads `publishers.tsv`: cue, ISO 3166-1 alpha-2; `#` begins a comment.</summary>
    /// <exception cref="InvalidDataException">A line has not two columns.</exception>
    public static Publishers Load(string path)
    {
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

        return new Publishers(cues.ToImmutable());
    }

    /// <summary>The one state whose parliament, government or forces a text names by name, where it names no other state more often.</summary>
    internal static string? StateOfBodies(RecognizedText recognized)
    {
        var states = recognized.Mentions
            .Where(m => m is { Type: EntityType.Organization, Kind: "parliament" or "government" or "ministry" or "military" or "agency", CountryCode: not null })
            .Select(m => m.CountryCode).Distinct().ToList();
        var named = recognized.Mentions.Where(m => m.Type == EntityType.Country && m.CountryCode is not null).CountBy(m => m.CountryCode!).ToList();
        return states.Count == 1 && named.TrueForAll(n => n.Value <= named.Find(o => o.Key == states[0]).Value) ? states[0] : null;
    }

    /// <returns>
    /// The state that most of the page speaks for: its publisher's cues and addresses, the head of its account, the ministries it quotes; else
    /// the language's home state where the text names it; else null.
    /// </returns>
    public string? HomeOf(SourceDocument document, RecognizedText recognized, LanguageProfile profile)
    {
        var named = recognized.Mentions.Where(m => m.Type == EntityType.Country && m.CountryCode is not null).Select(m => m.CountryCode!).ToHashSet();
        // The press of one state reports from other capitals too, and names its own ministries without the state.
        bool isOfHome = profile.HomeCountry is { } own && (named.Contains(own) || recognized.Mentions.Any(m => IsOwnMinistry(m, recognized)));
        var heads = HeadsOf(recognized, profile).Where(h => !isOfHome || h.Country == profile.HomeCountry);
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var spoken = SpokenBy(recognized.Segmented, profile);
        foreach (var (country, weight) in CuesOf(document, recognized.Segmented, spoken).Concat(HostsOf(document, recognized.Segmented, spoken)).Concat(heads))
            votes[country] = votes.GetValueOrDefault(country) + weight;
        int most = votes.Values.DefaultIfEmpty(0).Max();
        var leaders = votes.Where(v => v.Value == most).Select(v => v.Key).ToList();
        if (leaders.Count == 1)
            return leaders[0];
        return isOfHome ? profile.HomeCountry : null;
    }

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

    private IEnumerable<(string Country, int Weight)> CuesOf(SourceDocument document, SegmentedText text, List<Sentence> spoken)
    {
        var page = new StringBuilder(text.Text.Length + spoken.Count);
        foreach (var sentence in spoken)
            page.Append(page.Length > 0 ? "\n" : "").Append(sentence.Span.Of(text.Text));
        string folded = CaseFolding.Common.Fold(page.ToString()), url = CaseFolding.Common.Fold(document.Url ?? "");
        var pairs = new LetterPairs(folded);
        return cues.Where(c => (pairs.MayHold(c.Cue) && folded.Contains(c.Cue, StringComparison.Ordinal)) || url.Contains(c.Cue, StringComparison.Ordinal)).Select(c => (c.Country, CueWeight));
    }

    /// <summary>Addresses in the text: the last label of a host is a state's code (ISO 3166-1 but for `uk`).</summary>
    private static IEnumerable<(string Country, int Weight)> HostsOf(SourceDocument document, SegmentedText text, List<Sentence> spoken)
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in spoken)
        {
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (text.Tokens[token].Kind is TokenKind.Symbol or TokenKind.Word && text.Tokens[token].Span.Length > MinimumHost && text.TextOf(token).Contains('.'))
                    hosts.Add(text.FoldedOf(token).ToString());
            }
        }

        hosts.Add(CaseFolding.Common.Fold(document.Url ?? ""));
        foreach (string host in hosts)
        {
            string name = host.Split('/', '@').FirstOrDefault(p => p.Contains('.', StringComparison.Ordinal) && !p.EndsWith(':')) ?? "";
            string[] labels = name.TrimEnd('.').Split('.');
            if (labels.Length < 2 || labels[^1] is not { Length: 2 } code || code.AsSpan().ContainsAnyExceptInRange('a', 'z') || code is "eu" or "tv" or "io" or "me" or "co")
                continue;
            bool isOffice = labels.Any(l => OfficeLabels.Contains(l));
            yield return (code == "uk" ? "GB" : string.Create(2, code, static (upper, lower) => (upper[0], upper[1]) = ((char)(lower[0] & ~0x20), (char)(lower[1] & ~0x20))), isOffice ? CueWeight : 1);
        }
    }

    /// <summary>The city or state of the dateline, but for the seats of international organizations, and the ministries that the text names.</summary>
    private static IEnumerable<(string Country, int Weight)> HeadsOf(RecognizedText recognized, LanguageProfile profile)
    {
        // The short headlines of one state's press mostly name another (`Minister meets Norwegian colleague`).
        bool isOfOnePress = profile.HomeCountry is not null;
        if (Datelines.StateOf(recognized) is { } home)
            yield return (home, HeadWeight + 1);
        var datelines = recognized.Segmented.Sentences.Where((s, i) => s.Zone is Zone.Dateline || (s.Zone == Zone.Headline && i <= LastHead && (!isOfOnePress || NamesOffice(s, recognized)) && s.Count <= (NamesOffice(s, recognized) ? LongestOffice : LongestHead))).ToList();
        foreach (var mention in recognized.Mentions)
        {
            if (mention.CountryCode is not { } country)
                continue;
            if (mention.Kind == "ministry")
                yield return (country, 1);
            else if (mention.EnglishName is { } name && !Seats.Contains(name) && datelines.Any(d => d.FirstToken <= mention.Tokens.Start && mention.Tokens.End <= d.EndToken && !IsBehindWith(d, mention, recognized.Segmented, profile) && !IsHost(d, mention, recognized, profile) && !IsVisited(d, mention, recognized, profile)))
                yield return (country, HeadWeight);
        }

        // `A and B hold consultations`: the publisher's own state comes first.
        if (recognized.Segmented.Sentences.FirstOrDefault() is { Zone: Zone.Headline } headline && FirstOfTwo(headline, recognized) is { } own)
            yield return (own, 1);
        foreach (var sentence in recognized.Segmented.Sentences.Where(s => s.Zone == Zone.Body))
        {
            if (SpeakerOf(sentence, recognized) is { } country)
                yield return (country, 1);
        }
    }

    /// <summary>`Meeting with the President of C`: the state is the other side's.</summary>
    private static bool IsBehindWith(Sentence line, Mention mention, SegmentedText text, LanguageProfile profile) =>
        Enumerable.Range(line.FirstToken, mention.Tokens.Start - line.FirstToken).Any(token => profile.Beside.Contains(text.FoldedOf(token).ToString()));

    /// <summary>`Minister N visits C`: no other state or organization stands before the one visited.</summary>
    private static bool IsVisited(Sentence line, Mention mention, RecognizedText recognized, LanguageProfile profile) => line.Zone == Zone.Headline
        && Enumerable.Range(line.FirstToken, mention.Tokens.Start - line.FirstToken).Any(token => profile.Journeys.Contains(recognized.Segmented.FoldedOf(token).ToString()))
        && !recognized.Mentions.Any(m => (m.Type == EntityType.Country || m.Kind == "international") && m.Tokens.Start >= line.FirstToken && m.Tokens.End <= mention.Tokens.Start);

    /// <summary>The state that a line begins with, where another follows at once.</summary>
    private static string? FirstOfTwo(Sentence line, RecognizedText recognized)
    {
        var first = recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.Country, CountryCode: not null } && m.Tokens.Start == line.FirstToken);
        return first is not null && recognized.Mentions.Any(m => m is { Type: EntityType.Country, CountryCode: not null } && m.Tokens.Start == first.Tokens.End + 1 && m.Tokens.End < line.EndToken) ? first.CountryCode : null;
    }

    /// <summary>A line that begins with the name of a ministry or another body of a state.</summary>
    private static bool NamesOffice(Sentence line, RecognizedText recognized) =>
        recognized.Mentions.Any(m => m is { Type: EntityType.Organization, Kind: "ministry" or "government" or "parliament" } && m.Tokens.Start == line.FirstToken);

    /// <summary>`Embassy of A in C`: the mission speaks for the state named first; `the Ambassador to C` is another's.</summary>
    private static bool IsHost(Sentence line, Mention mention, RecognizedText recognized, LanguageProfile profile) =>
        mention.Tokens.Start > line.FirstToken && profile.Inside.Contains(recognized.Segmented.FoldedOf(mention.Tokens.Start - 1).ToString())
        && recognized.Mentions.Any(m => (m.Type == EntityType.Country && m.Tokens.Start >= line.FirstToken && m.Tokens.End < mention.Tokens.Start) || (m.Type == EntityType.Role && m.Tokens.End == mention.Tokens.Start - 1));

    /// <summary>The state whose ministry says something itself, at the head of a sentence: `The Ministry of Foreign Affairs of C announces …`.</summary>
    private static string? SpeakerOf(Sentence sentence, RecognizedText recognized)
    {
        var ministry = recognized.Mentions.FirstOrDefault(m => m is { Kind: "ministry", CountryCode: null } && m.Tokens.Start == sentence.FirstToken);
        return ministry is null ? null : recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.Country, CountryForm: CountryForm.Name } && m.Tokens.Start == ministry.Tokens.End)?.CountryCode;
    }
}
