namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>One form of a lexicon column, with its marks: `!Mali`, `Филиппины:pl-zero`, `?Stanley`.</summary>
/// <param name="Text">The form as it is written in running text.</param>
/// <param name="Paradigm">How it inflects; empty lets the ending decide.</param>
/// <param name="IsDoubtful">`!`: an ordinary word when its capital says nothing, so not matched at the head of a sentence or among capitals.</param>
/// <param name="IsName">`?`: more often a person's name, so a weak candidate.</param>
internal readonly record struct LexiconForm(string Text, string Paradigm, bool IsDoubtful, bool IsName)
{
    /// <summary>Longer words with two capitals are names (`AlUla`).</summary>
    private const int LongestMixed = 4;

    public static LexiconForm Parse(string written)
    {
        bool doubtful = written[0] == '!', name = written[0] == '?';
        string text = doubtful || name ? written[1..] : written;
        int colon = text.LastIndexOf(':');
        return colon < 0
            ? new LexiconForm(text, "", doubtful, name)
            : new LexiconForm(text[..colon], text[(colon + 1)..], doubtful, name);
    }

    /// <summary>Capitals, digits and full stops only (`ABŞ`, `U.S.`, `G20`), or short with two capitals (`БиГ`): written so or not meant.</summary>
    public bool IsAbbreviation
    {
        get
        {
            int capitals = 0, others = 0;
            foreach (char unit in Text)
            {
                if (char.IsUpper(unit))
                    capitals++;
                else if (!char.IsAsciiDigit(unit) && unit is not ('.' or '-' or '+'))
                    others++;
                if (unit == ' ')
                    return false;
            }

            return capitals > 0 && Text.Length > 1 && (others == 0 || (capitals > 1 && Text.Length <= LongestMixed));
        }
    }

    /// <summary>Written with a capital at its head in running text.</summary>
    public bool IsProper => char.IsUpper(Text[0]);
}
