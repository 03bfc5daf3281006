using System.Collections.Frozen;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>One reading of one word of a name: a nominative that gives the word in that gender and case.</summary>
internal readonly record struct NameCandidate(string Lemma, NameClass Class, RussianCase Case)
{
    public Gender Gender => Class.Gender;

    // Every ending of every class by its last letter; under '\0' the empty ones, which any word has.
    private static readonly FrozenDictionary<char, ClassEnding[]> ByLastLetter = NameClass.All
        .SelectMany(EndingsOf)
        .GroupBy(x => x.Ending.Length == 0 ? '\0' : x.Ending[^1])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>All readings of a folded word.</summary>
    public static List<NameCandidate> Of(string word)
    {
        var candidates = new List<NameCandidate>();
        AddFitting(candidates, word, '\0');
        AddFitting(candidates, word, word[^1]);
        return candidates;
    }

    private static IEnumerable<ClassEnding> EndingsOf(NameClass nameClass)
    {
        foreach (var @case in RussianCases.All)
        {
            foreach (string ending in nameClass.EndingsOf(@case))
                yield return new ClassEnding(nameClass, @case, ending);
        }
    }

    private sealed record ClassEnding(NameClass Class, RussianCase Case, string Ending);

    private static void AddFitting(List<NameCandidate> candidates, string word, char last)
    {
        if (!ByLastLetter.TryGetValue(last, out var endings))
            return;
        foreach (var (nameClass, @case, ending) in endings)
        {
            ReadOnlySpan<char> stem = word.AsSpan(0, Math.Max(0, word.Length - ending.Length));
            if (word.AsSpan(stem.Length).SequenceEqual(ending) && nameClass.Allows(stem))
                candidates.Add(new NameCandidate(LemmaOf(candidates, stem, nameClass.LemmaEnding), nameClass, @case));
        }
    }

    /// <summary>Many readings share a nominative: one string of it is enough for what is kept of a word.</summary>
    private static string LemmaOf(List<NameCandidate> candidates, ReadOnlySpan<char> stem, string ending)
    {
        foreach (var candidate in candidates)
        {
            string lemma = candidate.Lemma;
            if (lemma.Length == stem.Length + ending.Length && lemma.AsSpan().StartsWith(stem) && lemma.EndsWith(ending, StringComparison.Ordinal))
                return lemma;
        }

        return string.Concat(stem, ending);
    }

    /// <summary>True where the lemma has that form in some case.</summary>
    public bool Explains(ReadOnlySpan<char> form)
    {
        ReadOnlySpan<char> stem = Lemma.AsSpan(0, Lemma.Length - Class.LemmaEnding.Length);
        return form.StartsWith(stem) && Class.HasEnding(form[stem.Length..]);
    }

    /// <summary>Every form of the lemma as its class declines it.</summary>
    public IEnumerable<string> Forms()
    {
        string stem = Lemma[..^Class.LemmaEnding.Length];
        NameClass nameClass = Class;
        return RussianCases.All.SelectMany(c => nameClass.EndingsOf(c)).Select(e => stem + e);
    }
}
