using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares who holds which role for which country: each distinct fact of a document counts once.</summary>
/// <remarks>A role that is over or to come is neither asked for nor punished. A class that the gold allows besides counts as the gold's.</remarks>
/// <param name="match">The predicted person of each gold person.</param>
internal sealed class RoleScorer(FactDocument gold, FactDocument predicted, int[] match)
{
    private readonly record struct Fact(int Person, RoleClass Class, string? Country);

    private readonly HashSet<Fact> _gold = [], _predicted = [];
    private readonly HashSet<(int Person, RoleClass Class)> _skipped = [];
    private readonly Dictionary<(int Person, RoleClass Class), RoleClass> _alternatives = [];

    public void Score(ScoreSheet sheet)
    {
        ReadGold();
        var goldRoles = _gold.Select(f => (f.Person, f.Class)).ToHashSet();
        ReadPredicted(goldRoles, sheet);
        Add(sheet, Layer.Role, goldRoles, [.. _predicted.Select(f => (f.Person, f.Class))], f => f.Class);
        Add(sheet, Layer.Country, Countries(_gold), Countries(_predicted), null);
        Add(sheet, Layer.Triple, _gold, _predicted, f => f.Class);
        new RoleErrors(NameOf).Add(sheet, [.. _gold.Select(f => (f.Person, f.Class, f.Country))], [.. _predicted.Select(f => (f.Person, f.Class, f.Country))]);
    }

    private void ReadGold()
    {
        for (int i = 0; i < gold.Persons.Length; i++)
        {
            int person = match[i] >= 0 ? match[i] : -1 - i;
            foreach (FactRole role in gold.Persons[i].Roles)
            {
                if (role.Status != RoleStatus.Current)
                {
                    _skipped.Add((person, role.Class));
                    continue;
                }

                foreach (RoleClass alternative in role.Alternatives)
                    _alternatives[(person, alternative)] = role.Class;
                _gold.Add(new Fact(person, role.Class, role.Country));
            }
        }
    }

    private void ReadPredicted(HashSet<(int Person, RoleClass Class)> goldRoles, ScoreSheet sheet)
    {
        for (int person = 0; person < predicted.Persons.Length; person++)
        {
            foreach (FactRole role in predicted.Persons[person].Roles.Where(r => r.Status == RoleStatus.Current))
            {
                RoleClass roleClass = _alternatives.GetValueOrDefault((person, role.Class), role.Class);
                if (_skipped.Contains((person, roleClass)) && !goldRoles.Contains((person, roleClass)))
                    continue;
                var fact = new Fact(person, roleClass, role.Country);
                _predicted.Add(fact);
                sheet.Confidences.Add(new ConfidencePoint(Layer.Triple, role.Confidence, _gold.Contains(fact), role.Rule ?? ""));
            }
        }
    }

    private string NameOf(int person) => person >= 0 ? predicted.Persons[person].Name : gold.Persons[-1 - person].Name;

    private static HashSet<(int, string)> Countries(HashSet<Fact> facts) => [.. facts.Where(f => f.Country is not null).Select(f => (f.Person, f.Country!))];

    private static void Add<T>(ScoreSheet sheet, Layer layer, HashSet<T> gold, HashSet<T> predicted, Func<T, RoleClass>? classOf)
    {
        sheet.Add(layer, Tally.Of(gold.Count(predicted.Contains), predicted.Count, gold.Count));
        if (classOf is null)
            return;
        foreach (RoleClass roleClass in gold.Concat(predicted).Select(classOf).Distinct())
        {
            int right = gold.Count(f => classOf(f) == roleClass && predicted.Contains(f));
            sheet.Add(layer, Tally.Of(right, predicted.Count(f => classOf(f) == roleClass), gold.Count(f => classOf(f) == roleClass)), SnakeCase.Of(roleClass));
        }
    }
}
