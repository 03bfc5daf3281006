using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition;

/// <summary>Makes one consistent set of mentions of what several recognizers found.</summary>
/// <remarks>
/// Persons first: a surname that is also a country's or a city's name is a person's where the tagger says so. Then lexicons and date
/// patterns, which know codes and values; then the tagger's other finds. What would cross or repeat an accepted mention is dropped; roles are
/// a layer of their own, which may hold names but not cross persons.
/// </remarks>
public static class Arbiter
{
    /// <summary>More than a document of the greatest size that is read has.</summary>
    private const long MostTokens = (1L << 30) - 1;

    public static RecognizedText Decide(SegmentedText text, IEnumerable<Mention> candidates)
    {
        var owner = OwnerOfTokens(text);
        var bySentence = new List<(long Place, Mention Mention)>?[text.Sentences.Length];
        foreach (var mention in candidates)
        {
            if (Fits(mention, owner))
                (bySentence[owner[mention.Tokens.Start]] ??= []).Add((TurnOf(mention), mention));
        }

        var decided = ImmutableArray.CreateBuilder<Mention>();
        foreach (var sentence in bySentence)
        {
            if (sentence is null)
                continue;
            foreach (var (_, mention) in DecideSentence(sentence))
                decided.Add(mention);
        }

        return new RecognizedText(text, decided.ToImmutable());
    }

    /// <summary>A sentence has a bounded length, so that comparing its mentions pair by pair is linear in the text.</summary>
    private static List<(long Place, Mention Mention)> DecideSentence(List<(long Place, Mention Mention)> candidates)
    {
        Sort(candidates);
        var accepted = new List<(long Place, Mention Mention)>(candidates.Count);
        foreach (var (_, mention) in candidates)
        {
            if (!ExcludesAny(accepted, mention))
                accepted.Add((PlaceOf(mention), mention));
        }

        Sort(accepted);
        return accepted;
    }

    /// <summary>Sorts the few mentions of a sentence; equals stay as they are.</summary>
    private static void Sort(List<(long Place, Mention Mention)> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            int at = i;
            for (; at > 0 && mention.Place < mentions[at - 1].Place; at--)
                mentions[at] = mentions[at - 1];
            mentions[at] = mention;
        }
    }

    /// <summary>When a mention is decided on: by rank, longer ones first, then from left to right.</summary>
    private static long TurnOf(Mention mention) => ((long)Rank(mention) << 60) | ((MostTokens - mention.Tokens.Count) << 30) | (long)mention.Tokens.Start;

    /// <summary>From left to right, the longer first.</summary>
    private static long PlaceOf(Mention mention) => ((long)mention.Tokens.Start << 30) | (MostTokens - mention.Tokens.End);

    private static bool ExcludesAny(List<(long Place, Mention Mention)> accepted, Mention mention)
    {
        foreach (var (_, other) in accepted)
        {
            if (Excludes(other, mention))
                return true;
        }

        return false;
    }

    private static int Rank(Mention mention) => (mention.Type, mention.Recognizer) switch
    {
        (EntityType.Role, _) => 3,
        (EntityType.Person, _) => 0,
        (_, "tagger") => 2,
        _ => 1,
    };

    private static bool Excludes(Mention accepted, Mention mention)
    {
        if (!accepted.Tokens.Overlaps(mention.Tokens))
            return false;
        bool isNested = accepted.Tokens.Contains(mention.Tokens) || mention.Tokens.Contains(accepted.Tokens);
        if (accepted.Type == EntityType.Role || mention.Type == EntityType.Role)
            return accepted.Type == mention.Type || !isNested;
        if (accepted.Type == EntityType.Person)
            return mention.Type != EntityType.Organization || !mention.Tokens.Contains(accepted.Tokens) || accepted.Tokens == mention.Tokens;
        return !isNested || accepted.Tokens == mention.Tokens || accepted.Type == mention.Type;
    }

    /// <summary>Mentions live in one sentence that is not furniture.</summary>
    private static bool Fits(Mention mention, int[] owner) =>
        owner[mention.Tokens.Start] >= 0 && owner[mention.Tokens.Start] == owner[mention.Tokens.End - 1];

    private static int[] OwnerOfTokens(SegmentedText text)
    {
        var owner = new int[text.Tokens.Length];
        Array.Fill(owner, -1);
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.Sentences[i].Zone != Zone.Furniture)
                owner.AsSpan(text.Sentences[i].FirstToken, text.Sentences[i].Count).Fill(i);
        }

        return owner;
    }
}
