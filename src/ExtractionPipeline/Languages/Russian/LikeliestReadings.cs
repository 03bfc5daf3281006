namespace ExtractionPipeline.Languages.Russian;

/// <summary>The likeliest nominative of one part of a name in each gender and case; the first offered of equals.</summary>
/// <param name="word">What stands where no reading fits.</param>
internal sealed class LikeliestReadings(string word)
{
    private readonly (double Weight, string? Lemma)[] _best = new (double, string?)[2 * RussianCases.Count];

    /// <param name="stays">How much less likely the nominative is to stand where another case is due; 0: it never does.</param>
    public void Offer(NameCandidate candidate, double weight, double stays)
    {
        int row = candidate.Gender == Gender.Feminine ? RussianCases.Count : 0;
        if (!candidate.Class.IsUnchanging)
            Offer(row + (int)candidate.Case, candidate.Lemma, weight);
        double elsewhere = candidate.Class.IsUnchanging ? weight : candidate.Case == RussianCase.Nominative ? weight * stays : 0;
        for (int i = row; elsewhere > 0 && i < row + RussianCases.Count; i++)
            Offer(i, candidate.Lemma, elsewhere);
    }

    public double LogWeightOf(Gender gender, RussianCase @case) => Of(gender, @case).Weight is > 0 and var weight ? Math.Log(weight) : double.NegativeInfinity;

    public string LemmaOf(Gender gender, RussianCase @case) => Of(gender, @case).Lemma ?? word;

    private (double Weight, string? Lemma) Of(Gender gender, RussianCase @case) => _best[(gender == Gender.Feminine ? RussianCases.Count : 0) + (int)@case];

    private void Offer(int at, string lemma, double weight)
    {
        if (weight > _best[at].Weight)
            _best[at] = (weight, lemma);
    }
}
