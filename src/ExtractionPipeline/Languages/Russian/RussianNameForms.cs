using System.Collections.Frozen;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>Brings Russian names to the nominative.</summary>
/// <remarks>
/// Every word is read in all ways its ending allows; the reading of the whole name that is likeliest wins, where all words agree in
/// gender and case. Likelihood is the product of how common the declension is for a forename or surname, how common the case is after
/// the word to the left, whether lists know the nominative, and whether one nominative explains all forms of the name in the document.
/// </remarks>
/// <param name="verbs">Tells the gender of a verb in the past beside the name.</param>
/// <param name="particles">Words inside names that never change, folded: бен, аль, де.</param>
public sealed class RussianNameForms(INameKnowledge knowledge, IEnumerable<string> particles, PastVerbs verbs, CaseFolding folding) : INameForms
{
    // Shares of the cases of person names in news (note 3.2: nominative 70 %, genitive and accusative 21), flattened a little because a
    // caller that knows the left word says which cases it rules out; and of women among the persons named.
    private static readonly double[] CaseShare = [0.66, 0.15, 0.03, 0.08, 0.05, 0.03];
    private const double FeminineShare = 0.12;

    // How much a piece of evidence counts, as a likelihood ratio.
    private const double AgainstContext = 0.002; // role and name agree in 596 of 621 pairs; most of the rest are other heads and unlisted East Asian names
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
    private const double SurnameFirst = 0.02;
    private const double StaysInOblique = 0.003; // a part that does not agree, first side of a hyphen or East Asian
    private const double BareSyllableStays = 0.3;
    private const double HyphenSideStays = 0.3;
    private const double ExplainsAnotherForm = 8;
    private const double LeavesAFormUnexplained = 0.3;
    private const int MostWitnesses = 3;
    private const double DecidedElsewhere = 40;
    private const double OpensSentence = 5; // the nominative is that much likelier there
    private const double FeminineSubject = 6; // beside a verb in the feminine past a woman's nominative is, and beside one of the other gender it is not
    private const double MasculineSubject = 3;
    private const double OtherGenderThanVerb = 0.2;

    private const int NoSurname = -1; // rulers: Елизавета II

    private static readonly string[] Adjectives = ["ий", "ый", "ой"];
    private static readonly string[] Possessives = ["ова", "ева", "ина", "ына"];

    private readonly FrozenSet<string> _particles = particles.ToFrozenSet();

    /// <inheritdoc/>
    public IEnumerable<string> Forms(string baseForm, Gender gender)
    {
        string lemma = folding.Fold(baseForm);
        return NameCandidate.Of(lemma)
            .Where(c => c.Lemma == lemma && c.Case == RussianCase.Nominative && (gender == Gender.Unknown || c.Gender == gender))
            .SelectMany(c => c.Forms()).Append(lemma).Distinct();
    }

    /// <inheritdoc/>
    public NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context)
    {
        List<NamePart> parts = NamePart.Split(tokens, folding, _particles.Contains);
        foreach (NamePart part in parts)
            part.Weigh(c => Weight(c, parts, part, isSurname: false, context), c => Weight(c, parts, part, isSurname: true, context));
        int last = parts.FindLastIndex(p => !p.IsFrozen);
        if (last < 0)
            return new NameAnalysis([.. tokens], GrammaticalCase.Any, Gender.Unknown, 0);

        int first = parts.FindIndex(p => !p.IsFrozen);
        Reading best = Best(parts, last + 1 < parts.Count && parts[last + 1].IsRomanNumeral ? NoSurname : parts[last].Token, context);
        if (first < last && parts[first].Token != parts[last].Token)
        {
            Reading surnameFirst = Best(parts, parts[first].Token, context);
            double prior = parts[first].Token + 2 < tokens.Length && IsPatronymic(parts[last].Folded) ? 1 / SurnameFirst : SurnameFirst;
            if (surnameFirst.Score + Math.Log(prior) > best.Score)
                best = surnameFirst;
        }

        return best.Lemmas.Length > 0
            ? Result(tokens, parts, best, context)
            : new NameAnalysis([.. tokens], GrammaticalCase.Any, Gender.Unknown, 0); // `тр Дж`: no paradigm takes it for a name
    }

    private Reading Best(List<NamePart> parts, int surname, NameContext context)
    {
        Gender subject = verbs.GenderOf(context.Next) is var next && next != Gender.Unknown ? next : verbs.GenderOf(context.Previous);
        var best = new Reading([], Gender.Unknown, RussianCase.Nominative, surname, double.NegativeInfinity);
        foreach (Gender gender in (Gender[])[Gender.Masculine, Gender.Feminine])
        {
            foreach (RussianCase @case in RussianCases.All)
            {
                Reading reading = Read(parts, surname, gender, @case);
                double score = reading.Score + Math.Log(CaseShare[(int)@case]) + Math.Log(gender == Gender.Feminine ? FeminineShare : 1 - FeminineShare);
                if ((context.Expected & @case.Flag()) == 0)
                    score += Math.Log(AgainstContext);
                if (@case == RussianCase.Nominative)
                    score += Math.Log(AsSubject(gender, subject) * (context.OpensSentence ? OpensSentence : 1));
                if (score > best.Score)
                    best = reading with { Score = score };
            }
        }

        return best;
    }

    /// <summary>A verb in the past beside the name has the gender of its subject, which the name may be (`Мария Громова заявила`).</summary>
    private static double AsSubject(Gender gender, Gender verb) => (verb, gender) switch
    {
        (Gender.Unknown, _) => 1,
        _ when verb != gender => OtherGenderThanVerb,
        (Gender.Feminine, _) => FeminineSubject,
        _ => MasculineSubject,
    };

    /// <summary>The likeliest nominative of every part, if the name is of that gender and in that case.</summary>
    private static Reading Read(List<NamePart> parts, int surname, Gender gender, RussianCase @case)
    {
        var lemmas = new string[parts.Count];
        double total = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            lemmas[i] = parts[i].Folded;
            if (parts[i].IsFrozen)
                continue;
            bool isSurname = parts[i].Token == surname;
            double best = 0;
            ReadOnlySpan<double> weights = isSurname ? parts[i].SurnameWeights : parts[i].GivenWeights;
            for (int c = 0; c < weights.Length; c++)
            {
                NameCandidate candidate = parts[i].Candidates[c];
                double weight = weights[c];
                if (weight <= best || candidate.Gender != gender)
                    continue;
                if (candidate.Case != @case && !candidate.Class.IsUnchanging)
                {
                    if (candidate.Case != RussianCase.Nominative || @case == RussianCase.Nominative || !MayStay(parts, i))
                        continue;
                    weight *= parts[i].IsBareSyllable ? BareSyllableStays : parts[i].IsLastOfToken ? StaysInOblique : HyphenSideStays;
                }

                if (weight > best)
                    (best, lemmas[i]) = (weight, candidate.Lemma);
            }

            total += Math.Log(best);
        }

        return new Reading(lemmas, gender, @case, surname, total);
    }

    private double Weight(NameCandidate candidate, List<NamePart> parts, NamePart part, bool isSurname, NameContext context)
    {
        Gender gender = candidate.Gender;
        bool isOnly = parts.Count == 1;
        double weight = isSurname ? candidate.Class.SurnamePrior : candidate.Class.GivenPrior + (MiddleSurname * candidate.Class.SurnamePrior);
        if (isOnly)
            weight += OnlyGivenName * candidate.Class.GivenPrior;
        if (!knowledge.TryGetGivenName(candidate.Lemma, out _) && !IsListedSurname(candidate))
            weight *= RareLemma.Discount(candidate.Lemma);
        if (knowledge.TryGetGivenName(candidate.Lemma, out Gender known) && (known == Gender.Unknown || known == gender))
            weight = Math.Max(weight, ListedAtLeast) * (isOnly || !isSurname ? ListedGivenName : ListedGivenNameAsSurname);
        else if (knowledge.TryGetRareGivenName(candidate.Lemma, out known) && (known == Gender.Unknown || known == gender))
            weight = Math.Max(weight, RareAtLeast) * (isOnly || !isSurname ? RareGivenName : RareGivenNameAsSurname);
        if (IsListedSurname(candidate))
            weight = Math.Max(weight, ListedSurnameAtLeast) * ListedSurname;
        if (!isSurname && !ReferenceEquals(part, parts[0]) && IsPatronymic(part.Folded))
            weight = IsPatronymicOf(candidate.Lemma, gender) ? 1 : weight * 0.001;
        return weight * Witnessed(candidate, part.Folded, gender, context.Witnesses);
    }

    /// <summary>Lists may have a woman's surname only as men bear it; and no woman bears it as a man does where it is an adjective.</summary>
    private bool IsListedSurname(NameCandidate candidate)
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

    /// <summary>One nominative must explain every form of the name in the document (note 3.6).</summary>
    private static double Witnessed(NameCandidate candidate, string form, Gender gender, NameWitnesses witnesses)
    {
        double weight = witnesses.TryGetDecided(candidate.Lemma, out Gender decided) && (decided == Gender.Unknown || decided == gender) ? DecidedElsewhere : 1;
        int explains = 0;
        int leaves = 0;
        foreach (string other in witnesses.Near(form))
        {
            int shared = other.AsSpan().CommonPrefixLength(form);
            if (other == form || shared < Math.Min(form.Length, other.Length) - 2 || Math.Max(form.Length, other.Length) - shared > 3)
                continue;
            if (candidate.Explains(other))
                explains++;
            else
                leaves++;
        }

        return weight * Math.Pow(ExplainsAnotherForm, Math.Min(explains, MostWitnesses)) * Math.Pow(LeavesAFormUnexplained, Math.Min(leaves, MostWitnesses));
    }

    private static bool MayStay(List<NamePart> parts, int i) => !parts[i].IsLastOfToken || i < parts.Count - 1;

    private static bool IsPatronymic(string word)
    {
        foreach (string ending in (string[])["ович", "евич", "ьич", "овн", "евн", "ичн", "инич"])
        {
            int at = word.LastIndexOf(ending, StringComparison.Ordinal);
            if (at > 1 && word.Length - at - ending.Length <= 2)
                return true;
        }

        return false;
    }

    private static bool IsPatronymicOf(string lemma, Gender gender) =>
        lemma.EndsWith(gender == Gender.Feminine ? "на" : "ич", StringComparison.Ordinal);

    private static NameAnalysis Result(ReadOnlySpan<string> tokens, List<NamePart> parts, Reading best, NameContext context)
    {
        GrammaticalCase cases = best.Case.Flag();
        foreach (RussianCase @case in RussianCases.All)
        {
            Reading other = Read(parts, best.Surname, best.Gender, @case);
            if (other.Score > double.NegativeInfinity && other.Lemmas.AsSpan().SequenceEqual(best.Lemmas) && other.Score > best.Score - 8)
                cases |= @case.Flag();
        }

        GrammaticalCase narrowed = cases & context.Expected;
        var bases = new string[tokens.Length];
        Array.Fill(bases, "");
        for (int i = 0; i < parts.Count; i++)
            bases[parts[i].Token] += parts[i].Write(best.Lemmas[i]);
        return new NameAnalysis([.. bases], narrowed == GrammaticalCase.None ? cases : narrowed, best.Gender, 0) { SurnameIndex = best.Surname == NoSurname ? tokens.Length - 1 : best.Surname };
    }

    private sealed record Reading(string[] Lemmas, Gender Gender, RussianCase Case, int Surname, double Score);
}
