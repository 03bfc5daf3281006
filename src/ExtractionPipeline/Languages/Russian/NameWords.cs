using System.Collections.Frozen;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>Reads the words of names in all ways, and weighs the readings by how common their declension is and by what lists know.</summary>
/// <remarks>Safe to share.</remarks>
/// <param name="particles">Words inside names that never change, folded: бен, аль, де.</param>
internal sealed class NameWords(INameKnowledge knowledge, FrozenSet<string> particles, CaseFolding folding)
{
    /// <summary>What is kept takes 2 KB a word.</summary>
    private const int Kept = 4096;

    private const int LongestKept = 40;

    // How much a piece of evidence counts, as a likelihood ratio.
    private const double ListedAtLeast = 0.1;
    private const double ListedGivenName = 30;
    private const double ListedGivenNameAsSurname = 3;
    private const double RareAtLeast = 0.01; // a dictionary's rare forenames have slips among them: chosen on names of NEREL train and FactRuEval
    private const double RareGivenName = 5;
    private const double RareGivenNameAsSurname = 1;
    private const double ListedSurnameAtLeast = 0.02;
    private const double ListedSurname = 50;
    private const double OnlyGivenName = 0.1; // a person named by one word that is no surname
    private const double MiddleSurname = 0.05; // Гарсия in Гарсия Маркес

    private static readonly string[] Adjectives = ["ий", "ый", "ой"];
    private static readonly string[] Possessives = ["ова", "ева", "ина", "ына"];

    private readonly RecentWords<NameWord> _recent = new(Kept, word => Read(word, knowledge, particles));

    /// <param name="word">As the text writes it.</param>
    public NameWord Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
            return Read(folding.Fold(word.ToString()), knowledge, particles);
        Span<char> folded = stackalloc char[word.Length];
        folding.Fold(word, folded);
        return _recent.Of(folded);
    }

    private static NameWord Read(string word, INameKnowledge knowledge, FrozenSet<string> particles)
    {
        if (word.Length < 2 || particles.Contains(word) || word.AsSpan().ContainsAnyExceptInRange('а', 'я'))
            return new NameWord(word, [], IsFrozen: true);
        // What never changes is found once for each case; once is enough.
        var candidates = NameCandidate.Of(word).Where(c => !c.Class.IsUnchanging || c.Case == RussianCase.Nominative);
        return new NameWord(word, [.. candidates.Select(c => Weigh(c, knowledge))], IsFrozen: false);
    }

    private static NameReading Weigh(NameCandidate candidate, INameKnowledge knowledge)
    {
        NameClass declension = candidate.Class;
        bool isGivenName = knowledge.TryGetGivenName(candidate.Lemma, out Gender known);
        bool isSurname = IsListedSurname(candidate, knowledge);
        double rarity = isGivenName || isSurname ? 1 : RareLemma.Discount(candidate.Lemma);
        bool isListed = isGivenName && (known == Gender.Unknown || known == candidate.Gender);
        bool isRare = !isListed && knowledge.TryGetRareGivenName(candidate.Lemma, out known) && (known == Gender.Unknown || known == candidate.Gender);
        return new NameReading(
            candidate,
            Listed(declension.GivenPrior + (MiddleSurname * declension.SurnamePrior), ListedGivenName, RareGivenName),
            Listed(declension.SurnamePrior, ListedGivenNameAsSurname, RareGivenNameAsSurname),
            Listed(declension.SurnamePrior + (OnlyGivenName * declension.GivenPrior), ListedGivenName, RareGivenName));

        double Listed(double prior, double listed, double rare)
        {
            double weight = prior * rarity;
            if (isListed)
                weight = Math.Max(weight, ListedAtLeast) * listed;
            else if (isRare)
                weight = Math.Max(weight, RareAtLeast) * rare;
            return isSurname ? Math.Max(weight, ListedSurnameAtLeast) * ListedSurname : weight;
        }
    }

    /// <summary>Lists may have a woman's surname only as men bear it; and no woman bears it as a man does where it is an adjective.</summary>
    private static bool IsListedSurname(NameCandidate candidate, INameKnowledge knowledge)
    {
        string lemma = candidate.Lemma;
        if (candidate.Gender != Gender.Feminine)
            return knowledge.IsSurname(lemma);
        if (lemma.EndsWith("ая", StringComparison.Ordinal))
            return knowledge.IsSurname(lemma) || Adjectives.Any(ending => knowledge.IsSurname(lemma[..^2] + ending));
        if (Possessives.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal)))
            return knowledge.IsSurname(lemma) || knowledge.IsSurname(lemma[..^1]);
        return knowledge.IsSurname(lemma) && !Adjectives.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal));
    }
}
