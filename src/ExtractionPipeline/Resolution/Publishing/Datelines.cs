using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Finds the city from which an account is sent: it heads the account, or stands below it.</summary>
internal static class Datelines
{
    /// <returns>The state of the city at the head of the account, but for the seats of organizations.</returns>
    public static string? StateOf(RecognizedText recognized, Seats seats) =>
        CityOf(recognized) is { } city ? seats.Are(city) ? null : city.CountryCode : StateBeforeColon(recognized);

    /// <summary>`KUWAIT: Minister N received …`: the state's name in capitals stands for its capital.</summary>
    private static string? StateBeforeColon(RecognizedText recognized)
    {
        var segmented = recognized.Segmented;
        int at = segmented.Sentences.Where(s => s.Zone == Zone.Body).Select(s => s.FirstToken).FirstOrDefault(-1);
        return recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.Country, CountryForm: CountryForm.Name } && m.Tokens.Start == at
            && m.Tokens.End < segmented.Tokens.Length && segmented.FoldedOf(m.Tokens.End) is ":" && !m.Span.Of(segmented.Text).ContainsAnyInRange('a', 'z'))?.CountryCode;
    }

    /// <returns>The city at the head of the account: in a dateline's line, or at the start of the running text and set off from it.</returns>
    public static Mention? CityOf(RecognizedText recognized)
    {
        var segmented = recognized.Segmented;
        bool isBody = false;
        foreach (var sentence in segmented.Sentences)
        {
            if (sentence.Zone is not (Zone.Dateline or Zone.Body))
                continue;
            var city = recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.City, CountryCode: not null }
                && m.Tokens.Start >= sentence.FirstToken && m.Tokens.End < sentence.EndToken
                && (sentence.Zone == Zone.Dateline || m.Tokens.Start == sentence.FirstToken || StandsBehindDate(recognized, sentence, m)));
            bool isFollowed = city is not null && segmented.FoldedOf(city.Tokens.End) is "," or "." or "(" or "/" or ":" or "-" or "–" or "—";
            if (city is not null && (sentence.Zone == Zone.Dateline || isFollowed))
                return city;
            if (isBody)
                return CityAtTail(recognized);
            isBody = sentence.Zone == Zone.Body;
        }

        return null;
    }

    /// <summary>`New York, 24 September 2020` below the account.</summary>
    private static Mention? CityAtTail(RecognizedText recognized) => recognized.Segmented.Sentences.LastOrDefault(s => s.Zone == Zone.Dateline) is { Count: > 0 } line
        ? recognized.Mentions.FirstOrDefault(m => m is { Type: EntityType.City, CountryCode: not null } && m.Tokens.Start == line.FirstToken)
        : null;

    /// <summary>`17 June 2009, Lisbon (Agency) …`.</summary>
    private static bool StandsBehindDate(RecognizedText recognized, Sentence sentence, Mention city) =>
        recognized.Mentions.FirstOrDefault(m => m.Tokens.Start == sentence.FirstToken) is { Type: EntityType.Date } date
        && Enumerable.Range(date.Tokens.End, Math.Max(0, city.Tokens.Start - date.Tokens.End)).All(t => recognized.Segmented.Tokens[t].Kind == TokenKind.Punctuation);
}
