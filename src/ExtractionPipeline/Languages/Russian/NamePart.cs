namespace ExtractionPipeline.Languages.Russian;

/// <summary>A word of a name, or one side of a hyphen, full stop or apostrophe in it.</summary>
/// <param name="Before">What stands between it and the part before, in the same token: hyphen, brackets, `О'`.</param>
/// <param name="Token">The place of the word among the mention's tokens.</param>
/// <param name="IsLastOfToken">False for the sides of a hyphen before the last, which may stay as they are (Касым-Жомартом).</param>
/// <param name="IsFrozen">Particles, initials, numerals and foreign letters: the same in every case.</param>
internal sealed record NamePart(string Before, string Text, NameWord Word, int Token, bool IsLastOfToken, bool IsFrozen)
{
    public string Folded => Word.Folded;

    public bool IsRomanNumeral => Text.Length > 0 && !Text.AsSpan().ContainsAnyExcept("IVX");

    public static List<NamePart> Split(ReadOnlySpan<string> tokens, NameWords words)
    {
        var parts = new List<NamePart>();
        for (int token = 0; token < tokens.Length; token++)
            AddToken(parts, tokens[token], token, words);
        for (int i = 1; i < parts.Count; i++)
        {
            // The father's name before оглы or кызы stays a nominative; the particle itself never changes.
            if (parts[i].Folded is "оглы" or "оглу" or "кызы" or "гызы" or "кизи" or "улы" or "улуу" or "уулу" or "угли" or "огли")
            {
                parts[i] = parts[i] with { IsFrozen = true };
                if (i > 1)
                    parts[i - 1] = parts[i - 1] with { IsFrozen = true };
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

    private static void AddToken(List<NamePart> parts, string token, int index, NameWords words)
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
            NameWord word = words.Of(text);
            bool isInitial = end < token.Length && token[end] is '.' or '\'' or '\u2019'; // О'Хара: the apostrophe joins what never changes
            bool isSmallSide = letters > 0 && text.Length > 0 && char.IsLower(text[0]) && !word.Folded.StartsWith("младш", StringComparison.Ordinal)
                && !word.Folded.StartsWith("старш", StringComparison.Ordinal);
            parts.Add(new NamePart(token[start..letters], text, word, index, end == token.Length, word.IsFrozen || isInitial || isSmallSide));
            start = end;
        }
    }
}
