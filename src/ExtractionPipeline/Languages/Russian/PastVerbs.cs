using System.Collections.Frozen;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>Knows verbs in the past tense, singular, by their endings: the gender of their subject.</summary>
/// <param name="others">Words that end so and are no verbs, folded: школа, генерал.</param>
public sealed class PastVerbs(IEnumerable<string> others)
{
    private const int ShortestVerb = 3;

    private readonly FrozenSet<string> _others = others.ToFrozenSet();

    /// <param name="word">Folded.</param>
    /// <returns><see cref="Gender.Unknown"/> where the word is no such verb.</returns>
    public Gender GenderOf(string word)
    {
        if (word.Length < ShortestVerb || _others.Contains(word))
            return Gender.Unknown;
        ReadOnlySpan<char> stem = word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 2) : word;
        return stem.EndsWith("ла") ? Gender.Feminine : stem.EndsWith("л") ? Gender.Masculine : Gender.Unknown;
    }
}
