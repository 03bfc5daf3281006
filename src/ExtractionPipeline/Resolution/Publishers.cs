using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution;

/// <summary>Tells whose release a document is: the state that `our country` and an office without a state mean.</summary>
/// <param name="cues">Folded words of a page (a ministry's site, an agency, a desk's formula) and the state of their publisher.</param>
public sealed class Publishers(ImmutableArray<(string Cue, string Country)> cues)
{
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

    /// <summary>The one state whose parliament, government or forces a text names by name.</summary>
    private static string? StateOfBodies(RecognizedText recognized)
    {
        var states = recognized.Mentions
            .Where(m => m is { Type: EntityType.Organization, Kind: "parliament" or "government" or "ministry" or "military" or "agency", CountryCode: not null })
            .Select(m => m.CountryCode).Distinct().ToList();
        return states.Count == 1 ? states[0] : null;
    }

    /// <returns>
    /// The state whose cues the page and its address hold most of; else the language's home state where the text names it; else null.
    /// </returns>
    public string? HomeOf(SourceDocument document, RecognizedText recognized, LanguageProfile profile)
    {
        var text = recognized.Segmented;
        string folded = CaseFolding.Common.Fold(text.Text), url = CaseFolding.Common.Fold(document.Url ?? "");
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cue, country) in cues)
        {
            if (folded.Contains(cue, StringComparison.Ordinal) || url.Contains(cue, StringComparison.Ordinal))
                votes[country] = votes.GetValueOrDefault(country) + 1;
        }

        int most = votes.Values.DefaultIfEmpty(0).Max();
        var leaders = votes.Where(v => v.Value == most).Select(v => v.Key).ToList();
        if (leaders.Count == 1)
            return leaders[0];
        var named = recognized.Mentions.Where(m => m.Type == EntityType.Country && m.CountryCode is not null).Select(m => m.CountryCode!).ToHashSet();
        if (profile.HomeCountry is null && StateOfBodies(recognized) is { } state)
            return state;
        return profile.HomeCountry is { } home && named.Contains(home) ? home : null;
    }
}
