namespace ExtractionPipeline.Languages.Russian;

/// <summary>
/// Endings that nominatives of names hardly ever have, because they are those of oblique forms («Блумом» could be somebody's surname,
/// but hardly is) or because no vowel stands where Russian wants one («Павл»).
/// </summary>
internal static class RareLemma
{
    // How much rarer such nominatives are than others of their declension; estimated from lists of surnames. The first that fits counts.
    private static readonly (string Ending, double Discount)[] Endings =
    [
        // Foreign ones that no list can have all: these nominatives are commoner than others of their declension.
        ("ава", 8), ("има", 5), ("яма", 6), ("ура", 4), ("ада", 4), ("ода", 2.5), ("хара", 5), ("нда", 3), ("рра", 2), ("мба", 3),
        ("ьшу", 4), ("яну", 6), ("рду", 4), ("ару", 3), ("нту", 2), ("дзу", 4), ("гаки", 3),
        ("ским", 0.0001), ("цким", 0.0001), ("ым", 0.0003), ("ом", 0.002), ("ем", 0.0008),
        ("ого", 0.01), ("его", 0.01), ("ому", 0.01), ("ему", 0.01), ("ую", 0.1), ("ью", 0.2), ("ию", 0.05),
        ("ову", 0.05), ("еву", 0.05), ("ину", 0.05), ("ыну", 0.05), ("ове", 0.1), ("еве", 0.1), ("ине", 0.1), ("ыне", 0.1),
        ("ой", 0.03), ("ией", 0.005), ("ей", 0.05), ("овых", 0.01), ("евых", 0.01), ("иных", 0.03), ("ии", 0.003), ("еску", 40), ("ейру", 40), ("ку", 0.3), ("дз", 0.02), ("швил", 0.01), ("вл", 0.01), ("ьв", 0.01), ("ьн", 0.01), ("ьк", 0.02),
    ];

    /// <remarks>East Asian names of one syllable (Вей) end so by nature.</remarks>
    public static double Discount(string lemma)
    {
        foreach (var (ending, discount) in Endings)
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
                return ending is "ей" && !lemma.AsSpan(0, lemma.Length - ending.Length).ContainsAny(Letters.Vowels) ? 1 : discount;
        }

        return IsBareCluster(lemma) ? 0.03 : 1;
    }

    /// <summary>A consonant before final н or к that takes a vowel between them: «Волчк», «Навальн», «Лесн».</summary>
    private static bool IsBareCluster(string lemma) =>
        lemma.Length > 2 && lemma[^1] is 'н' or 'к' && "бвгджзкпстфхчшщм".Contains(lemma[^2]) && !(lemma[^1] == 'к' && lemma[^2] == 'с');
}
