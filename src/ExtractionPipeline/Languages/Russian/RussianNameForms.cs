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

    private static readonly double[] LogOfCase = [.. CaseShare.Select(share => Math.Log(share))];
    private static readonly double LogOfFeminine = Math.Log(FeminineShare), LogOfMasculine = Math.Log(1 - FeminineShare), LogOfAgainstContext = Math.Log(AgainstContext);
    private static readonly double[] ByExplained = Powers(ExplainsAnotherForm);
    private static readonly double[] ByUnexplained = Powers(LeavesAFormUnexplained);

    private readonly NameWords _words = new(knowledge, particles.ToFrozenSet(), folding);

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
        List<NamePart> parts = NamePart.Split(tokens, _words);
        int last = parts.FindLastIndex(p => !p.IsFrozen);
        if (last < 0)
            return new NameAnalysis([.. tokens], GrammaticalCase.Any, Gender.Unknown, 0);

        int first = parts.FindIndex(p => !p.IsFrozen);
        var readings = new PartReadings?[parts.Count];
        for (int i = first; i <= last; i++)
            readings[i] = parts[i].IsFrozen ? null : ReadingsOf(parts, i, context.Witnesses);
        Reading best = Best(parts, readings, last + 1 < parts.Count && parts[last + 1].IsRomanNumeral ? NoSurname : parts[last].Token, context);
        if (first < last && parts[first].Token != parts[last].Token)
        {
            Reading surnameFirst = Best(parts, readings, parts[first].Token, context);
            double prior = parts[first].Token + 2 < tokens.Length && parts[last].Word.IsPatronymic ? 1 / SurnameFirst : SurnameFirst;
            if (surnameFirst.Score + Math.Log(prior) > best.Score)
                best = surnameFirst;
        }

        return best.Score > double.NegativeInfinity
            ? Result(tokens, parts, readings, best, context)
            : new NameAnalysis([.. tokens], GrammaticalCase.Any, Gender.Unknown, 0); // `тр Дж`: no paradigm takes it for a name
    }

    private Reading Best(List<NamePart> parts, PartReadings?[] readings, int surname, NameContext context)
    {
        Gender subject = verbs.GenderOf(context.Next) is var next && next != Gender.Unknown ? next : verbs.GenderOf(context.Previous);
        var best = new Reading(Gender.Unknown, RussianCase.Nominative, surname, double.NegativeInfinity);
        foreach (Gender gender in (ReadOnlySpan<Gender>)[Gender.Masculine, Gender.Feminine])
        {
            foreach (RussianCase @case in RussianCases.All)
            {
                double score = Score(parts, readings, surname, gender, @case) + LogOfCase[(int)@case] + (gender == Gender.Feminine ? LogOfFeminine : LogOfMasculine);
                if ((context.Expected & @case.Flag()) == 0)
                    score += LogOfAgainstContext;
                if (@case == RussianCase.Nominative)
                    score += Math.Log(AsSubject(gender, subject) * (context.OpensSentence ? OpensSentence : 1));
                if (score > best.Score)
                    best = new Reading(gender, @case, surname, score);
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

    /// <summary>How likely the likeliest nominatives of all parts are together, if the name is of that gender and in that case.</summary>
    private static double Score(List<NamePart> parts, PartReadings?[] readings, int surname, Gender gender, RussianCase @case)
    {
        double total = 0;
        for (int i = 0; i < readings.Length && total > double.NegativeInfinity; i++)
        {
            if (readings[i] is { } part)
                total += part.In(parts[i].Token == surname).LogWeightOf(gender, @case);
        }

        return total;
    }

    /// <summary>Weighs all readings of a part once, as a forename and as the surname: by its place in the name and by the document.</summary>
    private static PartReadings ReadingsOf(List<NamePart> parts, int i, NameWitnesses witnesses)
    {
        NamePart part = parts[i];
        var readings = new PartReadings(new LikeliestReadings(part.Folded), new LikeliestReadings(part.Folded));
        bool mayStay = !part.IsLastOfToken || i < parts.Count - 1;
        double stays = !mayStay ? 0 : part.Word.IsBareSyllable ? BareSyllableStays : part.IsLastOfToken ? StaysInOblique : HyphenSideStays;
        bool isPatronymic = i > 0 && part.Word.IsPatronymic;
        List<string> others = OtherForms(part.Folded, witnesses);
        foreach (NameReading reading in part.Word.Readings)
        {
            double witnessed = Witnessed(reading.Candidate, others, witnesses);
            double given = !isPatronymic ? reading.Given : IsPatronymicOf(reading.Candidate.Lemma, reading.Candidate.Gender) ? 1 : reading.Given * 0.001;
            readings.AsGiven.Offer(reading.Candidate, given * witnessed, stays);
            readings.AsSurname.Offer(reading.Candidate, (parts.Count == 1 ? reading.Alone : reading.Surname) * witnessed, stays);
        }

        return readings;
    }

    /// <summary>What the document writes that may be another form of the word.</summary>
    private static List<string> OtherForms(string form, NameWitnesses witnesses)
    {
        var others = new List<string>();
        foreach (string other in witnesses.Near(form))
        {
            int shared = other.AsSpan().CommonPrefixLength(form);
            if (other != form && shared >= Math.Min(form.Length, other.Length) - 2 && Math.Max(form.Length, other.Length) - shared <= 3)
                others.Add(other);
        }

        return others;
    }

    private static double[] Powers(double of)
    {
        double[] powers = new double[MostWitnesses + 1];
        for (int n = 0; n < powers.Length; n++)
            powers[n] = Math.Pow(of, n);
        return powers;
    }

    /// <summary>One nominative must explain every form of the name in the document (note 3.6).</summary>
    private static double Witnessed(NameCandidate candidate, List<string> others, NameWitnesses witnesses)
    {
        Gender gender = candidate.Gender;
        double weight = witnesses.TryGetDecided(candidate.Lemma, out Gender decided) && (decided == Gender.Unknown || decided == gender) ? DecidedElsewhere : 1;
        int explains = 0;
        foreach (string other in others)
            explains += candidate.Explains(other) ? 1 : 0;
        return weight * ByExplained[Math.Min(explains, MostWitnesses)] * ByUnexplained[Math.Min(others.Count - explains, MostWitnesses)];
    }

    private static bool IsPatronymicOf(string lemma, Gender gender) =>
        lemma.EndsWith(gender == Gender.Feminine ? "на" : "ич", StringComparison.Ordinal);

    private static NameAnalysis Result(ReadOnlySpan<string> tokens, List<NamePart> parts, PartReadings?[] readings, Reading best, NameContext context)
    {
        GrammaticalCase cases = best.Case.Flag();
        foreach (RussianCase @case in RussianCases.All)
        {
            double score = Score(parts, readings, best.Surname, best.Gender, @case);
            if (score > double.NegativeInfinity && score > best.Score - 8 && HasSameLemmas(@case))
                cases |= @case.Flag();
        }

        GrammaticalCase narrowed = cases & context.Expected;
        var bases = new string[tokens.Length];
        Array.Fill(bases, "");
        for (int i = 0; i < parts.Count; i++)
            bases[parts[i].Token] += parts[i].Write(LemmaOf(i, best.Case));
        return new NameAnalysis([.. bases], narrowed == GrammaticalCase.None ? cases : narrowed, best.Gender, 0) { SurnameIndex = best.Surname == NoSurname ? tokens.Length - 1 : best.Surname };

        string LemmaOf(int part, RussianCase @case) =>
            readings[part] is { } likeliest ? likeliest.In(parts[part].Token == best.Surname).LemmaOf(best.Gender, @case) : parts[part].Folded;

        bool HasSameLemmas(RussianCase @case)
        {
            for (int i = 0; i < parts.Count; i++)
            {
                if (LemmaOf(i, @case) != LemmaOf(i, best.Case))
                    return false;
            }

            return true;
        }
    }

    private readonly record struct Reading(Gender Gender, RussianCase Case, int Surname, double Score);

    private sealed record PartReadings(LikeliestReadings AsGiven, LikeliestReadings AsSurname)
    {
        public LikeliestReadings In(bool isSurname) => isSurname ? AsSurname : AsGiven;
    }
}
