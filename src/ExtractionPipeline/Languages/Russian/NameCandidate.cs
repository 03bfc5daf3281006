namespace ExtractionPipeline.Languages.Russian;

/// <summary>One reading of one word of a name: a nominative that gives the word in that gender and case.</summary>
internal readonly record struct NameCandidate(string Lemma, NameClass Class, RussianCase Case)
{
    public Gender Gender => Class.Gender;

    /// <summary>All readings of a folded word.</summary>
    public static List<NameCandidate> Of(string word)
    {
        var candidates = new List<NameCandidate>();
        foreach (NameClass nameClass in NameClass.All)
        {
            foreach (RussianCase @case in RussianCases.All)
            {
                foreach (string ending in nameClass.EndingsOf(@case))
                {
                    if (!word.EndsWith(ending, StringComparison.Ordinal))
                        continue;
                    ReadOnlySpan<char> stem = word.AsSpan(0, word.Length - ending.Length);
                    if (nameClass.Allows(stem))
                        candidates.Add(new NameCandidate(string.Concat(stem, nameClass.LemmaEnding), nameClass, @case));
                }
            }
        }

        return candidates;
    }

    /// <summary>Every form of the lemma as its class declines it.</summary>
    public IEnumerable<string> Forms()
    {
        string stem = Lemma[..^Class.LemmaEnding.Length];
        NameClass nameClass = Class;
        return RussianCases.All.SelectMany(c => nameClass.EndingsOf(c)).Select(e => stem + e);
    }
}
