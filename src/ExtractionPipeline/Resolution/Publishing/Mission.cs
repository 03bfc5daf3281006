using System.Collections.Frozen;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>A mission abroad whose page this is: its ambassador and staff are of one state, other officers without a state of its host.</summary>
/// <param name="State">ISO 3166-1 alpha-2 of the state that sends it.</param>
/// <param name="Host">The state where it sits; null where the head of the page does not tell.</param>
internal sealed record Mission(string State, string? Host)
{
    /// <summary>The name of a mission stands among the first lines of its page, and is so long at most.</summary>
    private const int LastLine = 4, LongestName = 16, WordToState = 3;

    /// <returns>The mission whose name (`Embassy of A in B`) is alone on a line at the head of the page; null where there is none.</returns>
    public static Mission? Of(RecognizedText recognized, LanguageProfile profile)
    {
        var text = recognized.Segmented;
        var words = profile.Missions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < Math.Min(LastLine, text.Sentences.Length); i++)
        {
            var line = text.Sentences[i];
            int word = line.FirstToken;
            while (word < line.EndToken && !words.Contains(text.FoldedOf(word)))
                word++;
            if (word == line.EndToken || line.Count > LongestName || !IsName(line, text, words))
                continue;
            var states = recognized.Mentions.Where(m => m is { CountryCode: not null, Type: EntityType.Country or EntityType.City } && line.FirstToken <= m.Tokens.Start && m.Tokens.End <= line.EndToken).ToList();
            if (states is [{ Type: EntityType.Country } sender, ..] && sender.Tokens.Start <= word + WordToState)
                return new Mission(sender.CountryCode!, states.Skip(1).Concat(Below(recognized, i)).Select(m => m.CountryCode).FirstOrDefault(c => c != sender.CountryCode));
        }

        return null;
    }

    /// <summary>`Colombo, Sri Lanka` in a line that follows.</summary>
    private static IEnumerable<Mention> Below(RecognizedText recognized, int line) =>
        Datelines.CityOf(recognized) is { } city ? [city] : recognized.Mentions.Where(m => m is { Type: EntityType.City, CountryCode: not null }
            && recognized.Segmented.Sentences.Skip(line + 1).Take(LastLine - 1).Any(s => s.FirstToken == m.Tokens.Start));

    /// <summary>A sentence with a verb (`The Embassy of A hands over …`) ends otherwise and has more words in small letters.</summary>
    private static bool IsName(Sentence line, SegmentedText text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        int small = 0;
        for (int token = line.FirstToken; token < line.EndToken; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word && char.IsLower(text.TextOf(token)[0]) && text.Tokens[token].Span.Length > WordToState && !words.Contains(text.FoldedOf(token)))
                small++;
        }

        return small == 0 && text.FoldedOf(line.EndToken - 1) is not ("." or ":");
    }
}
