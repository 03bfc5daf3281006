namespace ExtractionPipeline.Languages.Russian;

/// <summary>The likeliest nominative of one part of a name in each gender and case; the first offered of equals.</summary>
/// <param name="word">What stands where no reading fits.</param>
internal sealed class LikeliestReadings(string word)
{
    private readonly (double Weight, string Lemma)[] _best = [.. Enumerable.Repeat((0.0, word), 2 * RussianCases.Count)];

    /// <param name="stays">How much less likely the nominative is to stand where another case is due; 0: it never does.</param>
    public void Offer(NameCandidate candidate, double weight, double stays)
    {
        int row = candidate.Gender == Gender.Feminine ? RussianCases.Count : 0;
        for (int @case = 0; @case < RussianCases.Count; @case++)
        {
            bool isDue = candidate.Class.IsUnchanging || (int)candidate.Case == @case;
            double here = isDue ? weight : candidate.Case == RussianCase.Nominative ? weight * stays : 0;
            if (here > _best[row + @case].Weight)
                _best[row + @case] = (here, candidate.Lemma);
        }
    }

    public double LogWeightOf(Gender gender, RussianCase @case) => Math.Log(Of(gender, @case).Weight);

    public string LemmaOf(Gender gender, RussianCase @case) => Of(gender, @case).Lemma;

    private (double Weight, string Lemma) Of(Gender gender, RussianCase @case) => _best[(gender == Gender.Feminine ? RussianCases.Count : 0) + (int)@case];
}
