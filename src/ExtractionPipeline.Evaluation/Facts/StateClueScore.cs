using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>Counts how often each clue told the state of a role that the text names without one, and how often it was right.</summary>
public sealed class StateClueScore
{
    private readonly SortedDictionary<string, (int Told, int Right)> _clues = new(StringComparer.Ordinal);

    private readonly List<(string, RoleFact, string?)> _mistakes = [];

    /// <summary>By the name of the clue.</summary>
    public IReadOnlyDictionary<string, (int Told, int Right)> Clues => _clues;

    /// <summary>The roles that got another state than the gold has for the person's office, in the order of the documents, those without a state too.</summary>
    public IReadOnlyList<(string Person, RoleFact Role, string? Right)> Mistakes => _mistakes;

    /// <remarks>Right is a state that the gold gives the person in an office of the class; persons and offices that the gold has not are left out.</remarks>
    public void Add(FactDocument gold, Extraction predicted)
    {
        foreach (PersonEntity person in predicted.Persons)
        {
            HashSet<string> names = [.. person.Aliases.Append(person.Name).Select(NameKey.Of)];
            FactPerson? known = gold.Persons.FirstOrDefault(p => p.Aliases.Append(p.Name).Select(NameKey.Of).Any(names.Contains));
            foreach (RoleFact role in person.Roles)
            {
                List<FactRole> same = [.. (known?.Roles ?? []).Where(r => r.Class == role.Class || r.Alternatives.Contains(role.Class))];
                if (same.Count > 0 && !same.Exists(r => r.Country == role.Country))
                    _mistakes.Add((person.Name, role, same[0].Country));
                if (role.StateClue is not { } clue || same.Count == 0)
                    continue;
                (int told, int right) = _clues.GetValueOrDefault(clue);
                _clues[clue] = (told + 1, right + (same.Exists(r => r.Country == role.Country) ? 1 : 0));
            }
        }
    }
}
