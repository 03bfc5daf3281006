using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Rules;

/// <summary>Turns sentences into the sequences of elements that rules read.</summary>
/// <remarks>
/// An outermost mention of a name or date is one element with its `country`, `form` (of a country: `name`, `adjective`, `metonym`) and
/// `english` name as features; every other token is one. Tokens of a role that only the tagger found carry `tagged=begin` or
/// `tagged=inside`, so that rules can fall back on it.
/// </remarks>
public sealed class SentenceElements(Vocabulary vocabulary, ImmutableArray<EntityType> hints, NameLexicon names)
{
    /// <summary>The feature that marks the tagger's roles; phrases do not inherit it.</summary>
    public const string Tagged = "tagged";

    /// <summary>Features of capitalised tokens that the lexicon of names knows.</summary>
    public const string Given = "given", Surname = "surname";

    /// <summary>The feature of a capitalised token that ends a person's name elsewhere in the text.</summary>
    public const string Known = "known";

    private const int ShortestKnown = 3;

    private const string QuoteMarks = "\"“”„«»";

    /// <returns>One sequence for each sentence of the text, in order.</returns>
    public ImmutableArray<ImmutableArray<Element>> Of(RecognizedText text)
    {
        var mentions = text.Mentions.Where(m => m.Type != EntityType.Role && !IsHint(m) && !IsTitleWord(text.Segmented, m)).ToList();
        var marks = text.Mentions.Where(m => m.Type == EntityType.Role || IsHint(m)).ToList();
        var known = mentions.Where(m => m.Type == EntityType.Person).Select(m => text.Segmented.FoldedStemOf(m.Tokens.End - 1).ToString())
            .Where(n => n.Length >= ShortestKnown).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        int next = 0, mark = 0;
        var sequences = ImmutableArray.CreateBuilder<ImmutableArray<Element>>(text.Segmented.Sentences.Length);
        foreach (var sentence in text.Segmented.Sentences)
        {
            var elements = ImmutableArray.CreateBuilder<Element>(sentence.Count);
            bool quoted = false;
            for (int token = sentence.FirstToken; token < sentence.EndToken;)
            {
                while (next < mentions.Count && mentions[next].Tokens.Start < token)
                    next++;
                while (mark < marks.Count && marks[mark].Tokens.End <= token)
                    mark++;
                KeyValuePair<string, string>? tagged = mark < marks.Count && marks[mark].Tokens.Start <= token
                    ? new(FeatureOf(marks[mark]), marks[mark].Tokens.Start == token ? "begin" : "inside")
                    : null;
                var mention = next < mentions.Count && mentions[next].Tokens.Start == token && mentions[next].Tokens.End <= sentence.EndToken ? mentions[next] : null;
                quoted = IsQuotedAfter(text.Segmented, token, quoted, out bool isQuoted);
                var element = mention is null ? OfToken(text.Segmented, token, isQuoted, tagged, known) : OfMention(text, mention, isQuoted, tagged);
                elements.Add(element);
                token = element.Tokens.End;
            }

            sequences.Add(elements.ToImmutable());
        }

        return sequences.ToImmutable();
    }

    /// <summary>Marks the tokens of a sentence that further names make known.</summary>
    /// <param name="alsoKnown">Folded last words of names that no recognizer found, but rules did.</param>
    /// <returns>Default where there are none.</returns>
    public static ImmutableArray<Element> WithKnown(SegmentedText text, ImmutableArray<Element> sentence, HashSet<string> alsoKnown)
    {
        var known = alsoKnown.GetAlternateLookup<ReadOnlySpan<char>>();
        Element[]? marked = null;
        for (int i = 0; i < sentence.Length; i++)
        {
            var element = sentence[i];
            if (element.Mention is not null || !IsKnown(text, element.Tokens.Start, element.Shape, known) || element[Known] is not null)
                continue;
            marked ??= [.. sentence];
            marked[i] = WithKnown(element);
        }

        return marked is null ? default : ImmutableCollectionsMarshal.AsImmutableArray(marked);
    }

    private static bool IsKnown(SegmentedText text, int token, TokenShape shape, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known) =>
        (shape & TokenShape.Capitalised) != 0 && text.FoldedStemOf(token) is { Length: >= ShortestKnown } stem && known.Contains(stem);

    private static Element WithKnown(Element token) => new()
    {
        Type = token.Type,
        Tokens = token.Tokens,
        Word = token.Word,
        Case = token.Case,
        IsPlural = token.IsPlural,
        IsQuoted = token.IsQuoted,
        Shape = token.Shape,
        Features = [.. token.Features.Where(f => f.Key is not (Given or Surname)), new(Known, "yes"), .. token.Features.Where(f => f.Key is Given or Surname)],
    };

    /// <summary>`General` alone is no body but the head of a title that goes on (`General Director of …`).</summary>
    private bool IsTitleWord(SegmentedText text, Mention mention) =>
        mention is { Type: EntityType.Organization, Recognizer: "tagger", Tokens.Count: 1 } && vocabulary.Find(text.FoldedOf(mention.Tokens.Start)) is { Readings.IsEmpty: false };

    private bool IsHint(Mention mention) => mention.Recognizer == "tagger" && hints.Contains(mention.Type);

    private static string FeatureOf(Mention mark) => mark.Type == EntityType.Role ? Tagged : SnakeCase.Of(mark.Type);

    private static bool IsQuotedAfter(SegmentedText text, int token, bool quoted, out bool isQuoted)
    {
        char first = text.TextOf(token)[0];
        bool opens = first is '“' or '„' or '«', closes = first is '”' or '»';
        isQuoted = quoted && !closes;
        return QuoteMarks.Contains(first, StringComparison.Ordinal) ? opens || (!closes && !quoted) : quoted;
    }

    private Element OfToken(SegmentedText text, int token, bool quoted, KeyValuePair<string, string>? tagged, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var word = vocabulary.Find(text.FoldedOf(token)) ?? (text.Tokens[token].StemEnd < text.Tokens[token].Span.End ? vocabulary.Find(text.FoldedStemOf(token)) : null);
        var shape = ShapeOf(text, token);
        return new Element
        {
            Type = Taxonomy.Token,
            Tokens = new TokenRange(token, token + 1),
            Word = word,
            Case = word is { Readings.IsEmpty: false } ? CasesOf(word.Readings) : GrammaticalCase.Any,
            IsPlural = word is { Readings.IsEmpty: false } && AreAllPlural(word.Readings),
            IsQuoted = quoted,
            Shape = shape,
            Features = FeaturesOf(text, token, shape, tagged, known),
        };
    }

    private static GrammaticalCase CasesOf(ImmutableArray<WordReading> readings)
    {
        var cases = GrammaticalCase.None;
        foreach (var reading in readings)
            cases |= reading.Case;
        return cases;
    }

    private static bool AreAllPlural(ImmutableArray<WordReading> readings)
    {
        foreach (var reading in readings)
        {
            if (!reading.IsPlural)
                return false;
        }

        return true;
    }

    /// <summary>Most tokens have none, so that nothing is made for them.</summary>
    private ImmutableArray<KeyValuePair<string, string>> FeaturesOf(SegmentedText text, int token, TokenShape shape, KeyValuePair<string, string>? tagged, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        bool isCapitalised = (shape & TokenShape.Capitalised) != 0;
        if (tagged is null && !isCapitalised)
            return [];
        bool isKnown = IsKnown(text, token, shape, known);
        var kinds = isCapitalised ? names.KindsOf(text.TextOf(token)) : NameKinds.None;
        if (tagged is null && !isKnown && (kinds & (NameKinds.GivenName | NameKinds.Surname)) == 0)
            return [];
        var features = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (tagged is { } hint)
            features.Add(hint);
        if (isKnown)
            features.Add(new(Known, "yes"));
        if ((kinds & NameKinds.GivenName) != 0)
            features.Add(new(Given, "yes"));
        if ((kinds & NameKinds.Surname) != 0)
            features.Add(new(Surname, "yes"));
        return features.ToImmutable();
    }

    private static Element OfMention(RecognizedText text, Mention mention, bool quoted, KeyValuePair<string, string>? tagged)
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
        else if (mention.Type == EntityType.Organization || mention is { Type: EntityType.Place or EntityType.Country, EnglishName: null })
        {
            // What only the tagger knows may be a title or a word of one (`Временного Поверенного`); its last word is that before its state (`Верховного суда Чили`).
            features.Add(new("word", text.Segmented.FoldedOf(mention.Tokens.Start).ToString()));
            features.Add(new("last", text.Segmented.FoldedOf(BeforeNestedCountry(text, mention) - 1).ToString()));
        }

        if (tagged is { } hint)
            features.Add(hint);
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

    private static int BeforeNestedCountry(RecognizedText text, Mention mention)
    {
        if (mention.Type != EntityType.Organization)
            return mention.Tokens.End;
        foreach (var nested in text.Mentions)
        {
            if (nested.Type == EntityType.Country && nested.Tokens.End == mention.Tokens.End && nested.Tokens.Start > mention.Tokens.Start)
                return nested.Tokens.Start;
        }

        return mention.Tokens.End;
    }

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
