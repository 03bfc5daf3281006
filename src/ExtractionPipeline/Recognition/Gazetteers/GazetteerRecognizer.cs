using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Finds countries, organizations, cities and other places of the lexicons, in any form of their language; the longest name wins.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Time is linear in the number of tokens; only mentions are allocated. Page furniture is passed
/// over. A pair in one word (`российско-китайский`, `Azərbaycan-Türkiyə`) names a relation between states, not a state, and gives nothing.
/// </remarks>
public sealed class GazetteerRecognizer : IRecognizer
{
    /// <summary>What <see cref="Mention.Recognizer"/> says of its mentions.</summary>
    public const string Id = "gazetteer";

    /// <summary>A seat of government that stands for the government is right in about two of three cases in the releases read.</summary>
    private const double MetonymConfidence = 0.6;

    private readonly GazetteerMatcher _matcher;
    private readonly GazetteerSettings _settings;

    private GazetteerRecognizer(GazetteerMatcher matcher, GazetteerSettings settings) => (_matcher, _settings) = (matcher, settings);

    /// <param name="modelsFolder">`models`, with `countries.tsv` and a folder for each language.</param>
    /// <exception cref="InvalidDataException">A file is missing or malformed; the message says where and how to cure it.</exception>
    public static GazetteerRecognizer Load(string modelsFolder, LanguageProfile profile)
    {
        string folder = Path.Combine(modelsFolder, profile.Code.ToString());
        GazetteerSettings settings = GazetteerSettings.Load(Path.Combine(folder, "gazetteer.yaml"));
        CountryTable countries = CountryTable.Load(Path.Combine(modelsFolder, "countries.tsv"));
        return new GazetteerRecognizer(new GazetteerMatcher(GazetteerLoader.Load(folder, profile, settings, countries)), settings);
    }

    /// <returns>Mentions in text order; none overlap but for a state in the name of its own organization, which stands behind it.</returns>
    public ImmutableArray<Mention> Recognize(SegmentedText text)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Zone == Zone.Furniture)
                continue;
            int token = sentence.FirstToken;
            while (token < sentence.EndToken)
            {
                if (text.Tokens[token].Kind != TokenKind.Word || !_matcher.TryMatch(text, token, sentence.EndToken, out GazetteerMatch match))
                {
                    token++;
                    continue;
                }

                if (match.Entry.Type is { } type)
                {
                    mentions.Add(MentionOf(text, sentence, token, match, type));
                    AddNested(mentions, text, sentence, token, match);
                }

                token = match.EndToken;
            }
        }

        return AmbiguousCountries.Resolve(mentions.DrainToImmutable());
    }

    /// <summary>The state in the name of its own organization: США in `Конгресс США`.</summary>
    private void AddNested(ImmutableArray<Mention>.Builder mentions, SegmentedText text, Sentence sentence, int token, in GazetteerMatch outer)
    {
        if (outer.Entry.Type != EntityType.Organization || outer.Entry.CountryCode is null)
            return;
        for (int inner = token; inner < outer.EndToken; inner++)
        {
            int end = inner == token ? outer.EndToken - 1 : outer.EndToken;
            if (inner < end && _matcher.TryMatch(text, inner, end, out GazetteerMatch match)
                && match.Entry.Type == EntityType.Country && match.Entry.CountryCode == outer.Entry.CountryCode)
                mentions.Add(MentionOf(text, sentence, inner, match, EntityType.Country));
        }
    }

    private Mention MentionOf(SegmentedText text, Sentence sentence, int token, in GazetteerMatch match, EntityType type)
    {
        GazetteerEntry entry = match.Entry;
        bool isPossessive = match.EndToken < sentence.EndToken && text.Tokens[match.EndToken] is { IsGlued: true, Kind: TokenKind.Word } && text.TextOf(match.EndToken)[0] is '\'' or '\u2019';
        var mention = new Mention(type, new TokenRange(token, match.EndToken), match.Span)
        {
            Recognizer = Id,
            Case = isPossessive ? GrammaticalCase.Genitive : match.Case,
            BaseForm = match.IsBase || _settings.SuffixesAreSeparable ? null : entry.Name,
            CountryCode = entry.CountryCode,
            CountryForm = entry.CountryForm,
            EnglishName = entry.EnglishName,
            Kind = entry.Kind,
            Confidence = entry.Confidence,
        };
        return StandsForGovernment(text, sentence, token, match)
            ? mention with { Type = EntityType.Country, CountryForm = CountryForm.Metonym, Confidence = MetonymConfidence }
            : mention;
    }

    private bool StandsForGovernment(SegmentedText text, Sentence sentence, int token, in GazetteerMatch match)
    {
        int before = token - 1;
        if (match.Entry.Kind == "capital")
            return before >= sentence.FirstToken && Has(_settings.MetonymBefore, text.FoldedOf(before));
        if (match.Entry.Kind != GazetteerEntry.Seat || match.Case is GrammaticalCase.Locative or GrammaticalCase.Ablative or GrammaticalCase.Dative)
            return false;
        if (before >= sentence.FirstToken && Has(_settings.ArticleBefore, text.FoldedOf(before)))
            before--;
        return before < sentence.FirstToken || !Has(_settings.PlaceBefore, text.FoldedOf(before));
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
