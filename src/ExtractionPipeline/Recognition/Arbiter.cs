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
    public static RecognizedText Decide(SegmentedText text, IEnumerable<Mention> candidates)
    {
        var owner = OwnerOfTokens(text);
        var accepted = new List<Mention>();
        foreach (var sentence in candidates.Where(m => Fits(m, owner)).GroupBy(m => owner[m.Tokens.Start]))
            accepted.AddRange(DecideSentence(sentence));
        return new RecognizedText(text, [.. accepted.OrderBy(m => m.Tokens.Start).ThenByDescending(m => m.Tokens.End)]);
    }

    /// <summary>A sentence has a bounded length, so that comparing its mentions pair by pair is linear in the text.</summary>
    private static List<Mention> DecideSentence(IEnumerable<Mention> candidates)
    {
        var accepted = new List<Mention>();
        foreach (var mention in candidates.OrderBy(Rank).ThenByDescending(m => m.Tokens.Count).ThenBy(m => m.Tokens.Start))
        {
            if (!accepted.Any(a => Excludes(a, mention)))
                accepted.Add(mention);
        }

        return accepted;
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
