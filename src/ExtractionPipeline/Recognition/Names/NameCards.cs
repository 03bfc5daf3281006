using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Cuts the hover-cards of a page out of the names before them: the name again, surname first, without a break between.</summary>
/// <remarks>
/// `помощник Президента Юрий Ушаков Ушаков Юрий Викторович помощник Президента ,` on kremlin.ru. The card becomes a mention of its own with
/// <see cref="Mention.Kind"/> `card`; it stands in base form whatever the case before it. Immutable, safe to share; linear in the text.
/// </remarks>
public static class NameCards
{
    /// <summary>The kind of the mentions that are cards.</summary>
    public const string Card = "card";

    private const int LongestSurname = 2, LongestForename = 4;
    private const int LongestEnding = 3;

    private static readonly ImmutableArray<string> PatronymicEndings = ["вич", "вна", "ична", "ьич", "мич", "оглы", "кызы", "гызы", "улы"];

    /// <param name="candidates">Mentions of all recognizers.</param>
    public static IEnumerable<Mention> Cut(SegmentedText text, IEnumerable<Mention> candidates)
    {
        var cards = Find(text);
        return cards.Count == 0 ? candidates : Cut(text, [.. candidates], cards);
    }

    private static IEnumerable<Mention> Cut(SegmentedText text, ImmutableArray<Mention> candidates, List<(int Name, TokenRange Card)> cards)
    {
        var free = candidates.Where(m => m.Type != EntityType.Person || !cards.Any(c => m.Tokens.Overlaps(new TokenRange(c.Name, c.Card.End))));
        foreach (var mention in free)
            yield return mention;
        foreach (var (name, card) in cards)
        {
            var longest = candidates.Where(m => m.Type == EntityType.Person && m.Tokens.End > name && m.Tokens.Start < card.Start).MinBy(m => m.Tokens.Start);
            yield return Person(text, new TokenRange(Math.Min(name, longest?.Tokens.Start ?? name), card.Start), null);
            yield return Person(text, card, Card);
        }
    }

    private static Mention Person(SegmentedText text, TokenRange tokens, string? kind) =>
        new(EntityType.Person, tokens, text.SpanOf(tokens)) { Recognizer = Card, Kind = kind };

    private static List<(int Name, TokenRange Card)> Find(SegmentedText text)
    {
        var cards = new List<(int, TokenRange)>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Zone == Zone.Furniture)
                continue;
            for (int at = sentence.FirstToken + 2; at < sentence.EndToken; at++)
            {
                if (At(text, sentence, at) is not { } card)
                    continue;
                cards.Add(card);
                at = card.Card.End;
            }
        }

        return cards;
    }

    /// <summary>The card that begins at a token, if one does: surname as before it, then the forenames as before it, then a patronymic.</summary>
    private static (int Name, TokenRange Card)? At(SegmentedText text, Sentence sentence, int start)
    {
        for (int surname = LongestSurname; surname >= 1; surname--)
        {
            if (!Repeats(text, sentence, start - surname, start, surname))
                continue;
            int forename = 0;
            for (int length = 1; length <= LongestForename; length++)
            {
                if (Repeats(text, sentence, start - surname - length, start + surname, length))
                    forename = length;
            }

            if (forename == 0)
                continue;
            int end = start + surname + forename;
            if (end < sentence.EndToken && IsPatronymic(text.FoldedOf(end)))
                end++;
            return (start - surname - forename, new TokenRange(start, end));
        }

        return null;
    }

    /// <summary>Whether words stand a second time, in another case perhaps, the first of each capitalised.</summary>
    private static bool Repeats(SegmentedText text, Sentence sentence, int first, int second, int count)
    {
        if (first < sentence.FirstToken || second + count > sentence.EndToken)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!IsName(text, first + i) || !IsName(text, second + i) || !IsFormOfSame(text.FoldedOf(first + i), text.FoldedOf(second + i)))
                return false;
        }

        return true;
    }

    private static bool IsName(SegmentedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.TextOf(token)[0]) && !text.Tokens[token].IsGlued;

    private static bool IsFormOfSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int shared = first.CommonPrefixLength(second);
        int shorter = Math.Min(first.Length, second.Length), longer = Math.Max(first.Length, second.Length);
        return shared >= 2 && shared >= shorter - 2 && longer - shared <= LongestEnding;
    }

    private static bool IsPatronymic(ReadOnlySpan<char> folded)
    {
        foreach (string ending in PatronymicEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
