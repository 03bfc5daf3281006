using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares the facts of a document: persons, roles, countries, meetings.</summary>
public static class FactScorer
{
    public static void Score(FactDocument gold, FactDocument predicted, ScoreSheet sheet)
    {
        sheet.Add(Layer.Language, Tally.Yes(gold.Language == predicted.Language));
        int[] match = PersonMatcher.Match(gold.Persons, predicted.Persons);
        HashSet<int> found = [.. match.Where(p => p >= 0)];
        sheet.Add(Layer.Person, Tally.Of(found.Count, predicted.Persons.Length, gold.Persons.Length));
        for (int i = 0; i < match.Length; i++)
        {
            if (match[i] < 0)
                sheet.Errors.Add(new FactError(ErrorKind.Missing, Layer.Person, gold.Persons[i].Name, null));
        }

        for (int i = 0; i < predicted.Persons.Length; i++)
        {
            if (!found.Contains(i))
                sheet.Errors.Add(new FactError(ErrorKind.Spurious, Layer.Person, null, predicted.Persons[i].Name));
        }

        new RoleScorer(gold, predicted, match).Score(sheet);
        new MeetingScorer(gold, predicted, match).Score(sheet);
    }
}
