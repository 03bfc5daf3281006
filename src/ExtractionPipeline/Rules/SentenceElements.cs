using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Rules;

/// <summary>Turns sentences into the sequences of elements that rules read.</summary>
/// <remarks>
/// An outermost mention of a name or date is one element with its `country`, `form` (of a country: `name`, `adjective`, `metonym`) and
/// `english` name as features; every other token is one. Tokens of a role that only the tagger found carry `tagged=begin` or
/// `tagged=inside`, so that rules can fall back on it.
/// </remarks>
public sealed class SentenceElements(Vocabulary vocabulary)
{
    /// <summary>The feature that marks the tagger's roles; phrases do not inherit it.</summary>
    public const string Tagged = "tagged";

    private const string QuoteMarks = "\"“”„«»";

    /// <returns>One sequence for each sentence of the text, in order.</returns>
    public ImmutableArray<ImmutableArray<Element>> Of(RecognizedText text)
    {
        var names = text.Mentions.Where(m => m.Type != EntityType.Role).ToList();
        var roles = text.Mentions.Where(m => m.Type == EntityType.Role).ToList();
        int name = 0, role = 0;
        var sequences = ImmutableArray.CreateBuilder<ImmutableArray<Element>>(text.Segmented.Sentences.Length);
        foreach (var sentence in text.Segmented.Sentences)
        {
            var elements = ImmutableArray.CreateBuilder<Element>(sentence.Count);
            bool quoted = false;
            for (int token = sentence.FirstToken; token < sentence.EndToken;)
            {
                while (name < names.Count && names[name].Tokens.Start < token)
                    name++;
                while (role < roles.Count && roles[role].Tokens.End <= token)
                    role++;
                string? tagged = role < roles.Count && roles[role].Tokens.Start <= token
                    ? roles[role].Tokens.Start == token ? "begin" : "inside"
                    : null;
                var mention = name < names.Count && names[name].Tokens.Start == token && names[name].Tokens.End <= sentence.EndToken ? names[name] : null;
                quoted = IsQuotedAfter(text.Segmented, token, quoted, out bool isQuoted);
                var element = mention is null ? OfToken(text.Segmented, token, isQuoted, tagged) : OfMention(text, mention, isQuoted, tagged);
                elements.Add(element);
                token = element.Tokens.End;
            }

            sequences.Add(elements.ToImmutable());
        }

        return sequences.ToImmutable();
    }

    private static bool IsQuotedAfter(SegmentedText text, int token, bool quoted, out bool isQuoted)
    {
        char first = text.TextOf(token)[0];
        bool opens = first is '“' or '„' or '«', closes = first is '”' or '»';
        isQuoted = quoted && !closes;
        return QuoteMarks.Contains(first, StringComparison.Ordinal) ? opens || (!closes && !quoted) : quoted;
    }

    private Element OfToken(SegmentedText text, int token, bool quoted, string? tagged)
    {
        var word = vocabulary.Find(text.FoldedOf(token)) ?? (text.Tokens[token].StemEnd < text.Tokens[token].Span.End ? vocabulary.Find(text.FoldedStemOf(token)) : null);
        bool hasReadings = word is { Readings.IsEmpty: false };
        return new Element
        {
            Type = Taxonomy.Token,
            Tokens = new TokenRange(token, token + 1),
            Word = word,
            Case = hasReadings ? word!.Readings.Aggregate(GrammaticalCase.None, (all, r) => all | r.Case) : GrammaticalCase.Any,
            IsPlural = hasReadings && word!.Readings.All(r => r.IsPlural),
            IsQuoted = quoted,
            Shape = ShapeOf(text, token),
            Features = tagged is null ? [] : [new(Tagged, tagged)],
        };
    }

    private static Element OfMention(RecognizedText text, Mention mention, bool quoted, string? tagged)
    {
        var features = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        string? country = mention.CountryCode ?? NestedCountry(text, mention);
        if (country is not null)
            features.Add(new("country", country));
        if (mention.Type == EntityType.Country)
            features.Add(new("form", SnakeCase.Of(mention.CountryForm)));
        if (mention.EnglishName is { } english)
            features.Add(new("english", english));
        if (mention.Kind is { } kind)
            features.Add(new("kind", kind));
        if (tagged is not null)
            features.Add(new(Tagged, tagged));
        return new Element
        {
            Type = Taxonomy.Of(mention.Type),
            Tokens = mention.Tokens,
            Mention = mention,
            Case = mention.Case,
            IsQuoted = quoted,
            Shape = ShapeOf(text.Segmented, mention.Tokens.Start),
            Features = features.ToImmutable(),
        };
    }

    private static string? NestedCountry(RecognizedText text, Mention mention) => mention.Type != EntityType.Organization
        ? null
        : text.Mentions.FirstOrDefault(m => m.Type == EntityType.Country && m != mention && mention.Tokens.Contains(m.Tokens))?.CountryCode;

    private static TokenShape ShapeOf(SegmentedText text, int index)
    {
        var token = text.Tokens[index];
        var shape = token.IsGlued ? TokenShape.Glued : TokenShape.None;
        if (token.Kind == TokenKind.Number)
            return shape | TokenShape.Number;
        if (token.Kind != TokenKind.Word)
            return shape | TokenShape.Punctuation;
        var word = token.Span.Of(text.Text);
        if (!char.IsUpper(word[0]))
            return shape | (char.IsLower(word[0]) ? TokenShape.LowerCase : TokenShape.None);
        shape |= TokenShape.Capitalised;
        int letters = 0, capitals = 0;
        foreach (char letter in word)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        if (letters <= 2 && word[^1] == '.')
            return shape | TokenShape.Initial;
        return capitals == letters && letters > 1 ? shape | TokenShape.AllCapitals : shape;
    }
}
