using System.Collections.Frozen;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Reads the <see cref="TokenFacts"/> of a text's tokens.</summary>
internal sealed class FactReader
{
    private const int LongestEnding = 4;
    private readonly TaggerSettings _settings;
    private readonly FrozenSet<ulong> _endings;

    public FactReader(TaggerSettings settings)
    {
        _settings = settings;
        _endings = settings.Endings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => Pack(e)).ToFrozenSet();
    }

    public bool HasInflection => _settings.HasInflection;

    /// <summary>Reads a text's tokens, word by word, then by their places.</summary>
    /// <param name="memory">Counts the document's stems; its slots of the tokens are what the second pass needs.</param>
    public void Read(SegmentedText text, in WordTable words, DocumentMemory memory, Span<TokenFacts> facts)
    {
        for (int i = 0; i < text.Tokens.Length; i++)
            facts[i] = ReadWord(text.Tokens[i].Stem.Of(text.Text), text.FoldedStemOf(i), text.Tokens[i].Kind, words);
        ReadPlaces(text, memory, facts);
    }

    /// <summary>Adds to the facts of words what depends on where they stand: in line, sentence, quotes and document.</summary>
    public static void ReadPlaces(SegmentedText text, DocumentMemory memory, Span<TokenFacts> facts)
    {
        foreach (var sentence in text.Sentences)
        {
            int quotes = 0;
            bool seenWord = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (i == 0 || BeginsLine(text, i))
                    facts[i].Traits |= TokenTraits.LineInitial;
                char first = text.Text[text.Tokens[i].Span.Start];
                if (first is '»' or '”' || (first == '"' && quotes > 0))
                    quotes = 0;
                else if (first is '«' or '“' or '„' or '"')
                    quotes = 1;
                if (quotes > 0)
                    facts[i].Traits |= TokenTraits.InQuotes;
                if (!seenWord && facts[i].Has(TokenTraits.Word))
                {
                    facts[i].Traits |= TokenTraits.SentenceInitial;
                    seenWord = true;
                }

                memory.Add(i, facts[i]);
            }

            Surroundings.Read(text, sentence, facts);
        }

        for (int i = 0; i < text.Tokens.Length; i++)
            facts[i].Traits |= memory.TraitsElsewhere(i, facts[i]);
    }

    private static bool BeginsLine(SegmentedText text, int token)
    {
        int start = text.Tokens[token - 1].Span.End;
        return text.Text.AsSpan(start, text.Tokens[token].Span.Start - start).Contains('\n');
    }

    /// <summary>Reads what a word tells wherever it stands.</summary>
    /// <param name="written">The word without a suffix set off, as the text has it.</param>
    /// <param name="word">The same folded.</param>
    public TokenFacts ReadWord(ReadOnlySpan<char> written, ReadOnlySpan<char> word, TokenKind kind, in WordTable words)
    {
        var facts = new TokenFacts { Word = HashOfWord(word), Shape = ShapeOf(written), Traits = TraitsOf(written, kind) };
        facts.Suffix2 = FeatureHash.Of(word[Math.Max(0, word.Length - 2)..]);
        facts.Suffix3 = FeatureHash.Of(word[Math.Max(0, word.Length - 3)..]);
        facts.Base = facts.Word;
        if (kind != TokenKind.Word)
            return facts;
        facts.Stem = FeatureHash.Of(StemOf(word));
        var entry = words.Find(WordTable.KeyOf(facts.Word));
        (facts.Classes, facts.Cluster, facts.Vector, facts.Group) = (entry.Classes, entry.Cluster, entry.Vector, entry.Group);
        for (int cut = 0; cut <= LongestEnding && word.Length - cut >= 3; cut++)
        {
            if (cut > 0 && !_endings.Contains(Pack(word[^cut..])))
                continue;
            ulong stem = FeatureHash.Of(word[..^cut]);
            facts.Base = stem;
            uint key = WordTable.StemKeyOf(stem);
            facts.Classes |= words.Find(key).Classes;
            if (facts.Kind == StemKind.None)
                facts.Kind = words.Stems.Find(key);
        }

        return facts;
    }

    /// <summary>The letters by which a document's forms of one word meet.</summary>
    private ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        if (_settings.StemLength == 0)
            return word;
        if (word.Length > _settings.StemLength)
            return word[.._settings.StemLength];
        return _settings.StripsVowels && word.Length > 2 && "аеиоуыэюяйь".Contains(word[^1]) ? word[..^1] : word;
    }

    /// <summary>Digits taken as one, and `Mr.` as `Mr`.</summary>
    internal static ulong HashOfWord(ReadOnlySpan<char> word)
    {
        ulong hash = FeatureHash.Empty;
        if (word.Length > 2 && word[^1] == '.')
            word = word[..^1];
        foreach (char unit in word)
            hash = FeatureHash.Append(hash, unit is >= '0' and <= '9' ? '0' : unit);
        return hash;
    }

    private static ulong Pack(ReadOnlySpan<char> ending)
    {
        ulong packed = 0;
        foreach (char unit in ending)
            packed = (packed << 16) | unit;
        return packed;
    }

    /// <summary>The word with letters and digits taken by class and runs cut at two.</summary>
    private static ulong ShapeOf(ReadOnlySpan<char> word)
    {
        ulong hash = FeatureHash.Empty;
        char last = '\0';
        int run = 0;
        foreach (char unit in word)
        {
            char kind = unit switch
            {
                >= '0' and <= '9' => '0',
                _ when char.IsUpper(unit) => unit < '\u0400' ? 'X' : 'Ж',
                _ when char.IsLetter(unit) => unit < '\u0400' ? 'x' : 'ж',
                _ => unit,
            };
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
                hash = FeatureHash.Append(hash, kind);
        }

        return hash;
    }

    private static TokenTraits TraitsOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        var traits = kind == TokenKind.Word ? TokenTraits.Word : TokenTraits.None;
        if (char.IsUpper(word[0]))
            traits |= TokenTraits.Capitalized;
        int letters = 0, capitals = 0;
        foreach (char unit in word)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
            capitals += char.IsUpper(unit) ? 1 : 0;
            if (unit is >= '0' and <= '9')
                traits |= TokenTraits.HasDigit;
        }

        if (letters > 1 && letters == capitals)
            traits |= TokenTraits.AllCapitals;
        if (letters == 1 && capitals == 1 && word.Length == 2 && word[1] == '.')
            traits |= TokenTraits.Initial;
        return traits;
    }
}
