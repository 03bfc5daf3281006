using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>A word of a name, or one side of a hyphen, full stop or apostrophe in it.</summary>
/// <param name="Before">What stands between it and the part before, in the same token: hyphen, brackets, `О'`.</param>
/// <param name="Token">The place of the word among the mention's tokens.</param>
/// <param name="IsLastOfToken">False for the sides of a hyphen before the last, which may stay as they are (Касым-Жомартом).</param>
internal sealed record NamePart(string Before, string Text, string Folded, int Token, bool IsLastOfToken)
{
    /// <summary>Particles, initials, numerals and foreign letters: the same in every case.</summary>
    public bool IsFrozen { get; init; }

    public List<NameCandidate> Candidates { get; init; } = [];

    /// <summary>How likely each candidate is where the part is a forename; empty before <see cref="Weigh"/>.</summary>
    public double[] GivenWeights { get; private set; } = [];

    /// <summary>The same where it is the surname.</summary>
    public double[] SurnameWeights { get; private set; } = [];

    /// <summary>One syllable, as in East Asian names perhaps of two vowels (Нгуен), and a consonant at the end: no inflected form looks so.</summary>
    public bool IsBareSyllable
    {
        get
        {
            int first = Folded.AsSpan().IndexOfAny(Letters.Vowels);
            int last = Folded.AsSpan().LastIndexOfAny(Letters.Vowels);
            return first >= 0 && last < Folded.Length - 1 && (last == first || (last == first + 1 && Folded[first] is 'у' or 'ю' or 'и'));
        }
    }

    public bool IsRomanNumeral => Text.Length > 0 && !Text.AsSpan().ContainsAnyExcept("IVX");

    public static List<NamePart> Split(ReadOnlySpan<string> tokens, CaseFolding folding, Func<string, bool> isParticle)
    {
        var parts = new List<NamePart>();
        for (int token = 0; token < tokens.Length; token++)
            AddToken(parts, tokens[token], token, folding, isParticle);
        for (int i = 1; i < parts.Count; i++)
        {
            // The father's name before оглы or кызы stays a nominative; the particle itself never changes.
            if (parts[i].Folded is "оглы" or "оглу" or "кызы" or "гызы" or "кизи" or "улы" or "улуу" or "уулу" or "угли" or "огли")
            {
                parts[i] = parts[i].Freeze();
                if (i > 1)
                    parts[i - 1] = parts[i - 1].Freeze();
            }
        }

        return parts;
    }

    /// <summary>The lemma with the letters of the text: what both share as it stands, a new ending in the same case of letters.</summary>
    public string Write(string lemma)
    {
        int shared = Folded.AsSpan().CommonPrefixLength(lemma);
        bool capitals = Text.Length > 1 && char.IsUpper(Text[^1]);
        return Before + Text[..shared] + (capitals ? string.Concat(lemma[shared..].Select(c => (char)(c - 'а' + 'А'))) : lemma[shared..]);
    }

    /// <summary>Weighs the candidates once, for they are looked at in every gender and case.</summary>
    public void Weigh(Func<NameCandidate, double> asGiven, Func<NameCandidate, double> asSurname)
    {
        GivenWeights = [.. Candidates.Select(asGiven)];
        SurnameWeights = [.. Candidates.Select(asSurname)];
    }

    private NamePart Freeze() => this with { IsFrozen = true, Candidates = [] };

    private static void AddToken(List<NamePart> parts, string token, int index, CaseFolding folding, Func<string, bool> isParticle)
    {
        int start = 0;
        while (start < token.Length)
        {
            int letters = start;
            while (letters < token.Length && !char.IsLetter(token[letters]))
                letters++;
            int end = letters;
            while (end < token.Length && char.IsLetter(token[end]))
                end++;
            string text = token[letters..end];
            string folded = folding.Fold(text);
            bool isInitial = end < token.Length && token[end] is '.' or '\'' or '\u2019'; // О'Хара: the apostrophe joins what never changes
            bool isSmallSide = letters > 0 && text.Length > 0 && char.IsLower(text[0]) && !folded.StartsWith("младш", StringComparison.Ordinal)
                && !folded.StartsWith("старш", StringComparison.Ordinal);
            bool frozen = folded.Length < 2 || isInitial || isSmallSide || isParticle(folded) || folded.AsSpan().ContainsAnyExceptInRange('а', 'я');
            parts.Add(new NamePart(token[start..letters], text, folded, index, end == token.Length)
            {
                IsFrozen = frozen,
                Candidates = frozen ? [] : NameCandidate.Of(folded),
            });
            start = end;
        }
    }
}
