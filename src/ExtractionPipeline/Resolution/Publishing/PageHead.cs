using System.Collections.Frozen;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Reads states out of the lines that head a page or its account, and out of what ministries say in it.</summary>
internal sealed class PageHead(RecognizedText recognized, LanguageProfile profile, Seats seats)
{
    private const int DatelineWeight = 3, LineWeight = 2, SpeakerWeight = 1;

    /// <summary>A line of few words among the first of a page (`NAIROBI, Thursday, January 30, 2025`) is its head as a dateline is.</summary>
    private const int LastHead = 4, LongestHead = 9, LongestOffice = 14;

    private readonly SegmentedText _text = recognized.Segmented;

    /// <returns>States that may be the publisher's, the same one several times where several places tell it.</returns>
    public IEnumerable<(string Country, int Weight)> States()
    {
        if (Datelines.StateOf(recognized, seats) is { } home)
            yield return (home, DatelineWeight);
        var lines = HeadLines();
        foreach (var mention in recognized.Mentions)
        {
            if (mention.CountryCode is not { } country)
                continue;
            if (mention.Kind == "ministry")
                yield return (country, SpeakerWeight);
            else if (mention.EnglishName is not null && !seats.Are(mention) && IsOfPublisher(mention, lines))
                yield return (country, LineWeight);
        }

        // `A and B hold consultations`: the publisher's own state comes first.
        if (_text.Sentences is [{ Zone: Zone.Headline } headline, ..] && FirstOfTwo(headline) is { } own)
            yield return (own, SpeakerWeight);
        foreach (var sentence in _text.Sentences)
        {
            if (sentence.Zone == Zone.Body && SpeakerOf(sentence) is { } country)
                yield return (country, SpeakerWeight);
        }
    }

    private List<Sentence> HeadLines()
    {
        var lines = new List<Sentence>();
        for (int i = 0; i < _text.Sentences.Length; i++)
        {
            var line = _text.Sentences[i];
            if (line.Zone == Zone.Dateline || (line.Zone == Zone.Headline && i <= LastHead && IsHead(line)))
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>The short headlines of one state's press mostly name another (`Minister meets Norwegian colleague`).</summary>
    private bool IsHead(Sentence line)
    {
        bool namesOffice = NamesOffice(line);
        return namesOffice ? line.Count <= LongestOffice : line.Count <= LongestHead && profile.HomeCountry is null;
    }

    private bool IsOfPublisher(Mention mention, List<Sentence> lines)
    {
        foreach (var line in lines)
        {
            if (IsOfPublisher(mention, line))
                return true;
        }

        return false;
    }

    private bool IsOfPublisher(Mention mention, Sentence line) =>
        line.FirstToken <= mention.Tokens.Start && mention.Tokens.End <= line.EndToken && !IsBehindAnyOf(profile.Beside, line, mention) && !IsHost(line, mention) && !IsVisited(line, mention);

    /// <summary>`Meeting with the President of C`: the state is the other side's.</summary>
    private bool IsBehindAnyOf(FrozenSet<string> words, Sentence line, Mention mention)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int token = line.FirstToken; token < mention.Tokens.Start; token++)
        {
            if (known.Contains(_text.FoldedOf(token)))
                return true;
        }

        return false;
    }

    /// <summary>`Minister N visits C`: no other state or organization stands before the one visited.</summary>
    private bool IsVisited(Sentence line, Mention mention) => line.Zone == Zone.Headline && IsBehindAnyOf(profile.Journeys, line, mention)
        && !recognized.Mentions.Any(m => (m.Type == EntityType.Country || m.Kind == "international") && m.Tokens.Start >= line.FirstToken && m.Tokens.End <= mention.Tokens.Start);

    /// <summary>The state that a line begins with, where another follows at once.</summary>
    private string? FirstOfTwo(Sentence line)
    {
        var first = recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.Country, CountryCode: not null } && m.Tokens.Start == line.FirstToken);
        return first is not null && recognized.Mentions.Any(m => m is { Type: EntityType.Country, CountryCode: not null } && m.Tokens.Start == first.Tokens.End + 1 && m.Tokens.End < line.EndToken) ? first.CountryCode : null;
    }

    /// <summary>A line that begins with the name of a ministry or another body of a state.</summary>
    private bool NamesOffice(Sentence line) =>
        recognized.Mentions.Any(m => m is { Type: EntityType.Organization, Kind: "ministry" or "government" or "parliament" } && m.Tokens.Start == line.FirstToken);

    /// <summary>`Embassy of A in C`: the mission speaks for the state named first; `the Ambassador to C` is another's.</summary>
    private bool IsHost(Sentence line, Mention mention) =>
        mention.Tokens.Start > line.FirstToken && profile.Inside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.FoldedOf(mention.Tokens.Start - 1))
        && recognized.Mentions.Any(m => (m.Type == EntityType.Country && m.Tokens.Start >= line.FirstToken && m.Tokens.End < mention.Tokens.Start) || (m.Type == EntityType.Role && m.Tokens.End == mention.Tokens.Start - 1));

    /// <summary>The state whose ministry says something itself, at the head of a sentence: `The Ministry of Foreign Affairs of C announces …`.</summary>
    private string? SpeakerOf(Sentence sentence)
    {
        foreach (var ministry in recognized.Mentions)
        {
            if (ministry.Tokens.Start == sentence.FirstToken && ministry is { Kind: "ministry", CountryCode: null })
                return StateAt(ministry.Tokens.End);
        }

        return null;
    }

    private string? StateAt(int token) =>
        recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.Country, CountryForm: CountryForm.Name } && m.Tokens.Start == token)?.CountryCode;
}
