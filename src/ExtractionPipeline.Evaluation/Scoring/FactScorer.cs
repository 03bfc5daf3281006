using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares the facts of a document: persons, roles, countries, meetings.</summary>
public static class FactScorer
{
    public static void Score(FactDocument gold, FactDocument predicted, ScoreSheet sheet)
    {
        int[] match = PersonMatcher.Match(gold.Persons, predicted.Persons);
        HashSet<int> found = [.. match.Where(p => p >= 0)];
        sheet.Add(Layer.Person, Tally.Of(found.Count, predicted.Persons.Length, gold.Persons.Length));
        AddErrors(gold, predicted, match, found, sheet);
        new RoleScorer(gold, predicted, match).Score(sheet);
        new MeetingScorer(gold, predicted, match).Score(sheet);
    }

    private static void AddErrors(FactDocument gold, FactDocument predicted, int[] match, HashSet<int> found, ScoreSheet sheet)
    {
        for (int i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
                continue;
            FactPerson? other = predicted.Persons.FirstOrDefault(p => PersonMatcher.AreSame(gold.Persons[i], p));
            sheet.Errors.Add(new FactError(other is null ? ErrorKind.Missing : ErrorKind.Merged, Layer.Person, gold.Persons[i].Name, other?.Name));
        }

        for (int i = 0; i < predicted.Persons.Length; i++)
        {
            if (found.Contains(i))
                continue;
            FactPerson? other = gold.Persons.FirstOrDefault(g => PersonMatcher.AreSame(g, predicted.Persons[i]));
            sheet.Errors.Add(new FactError(other is null ? ErrorKind.Spurious : ErrorKind.Split, Layer.Person, other?.Name, predicted.Persons[i].Name));
        }
    }
}
