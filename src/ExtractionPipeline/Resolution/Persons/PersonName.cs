using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>A name in base form, cut into parts for comparison.</summary>
/// <param name="Text">As written, in base form.</param>
/// <param name="Parts">Skeletons of its words; initials are one letter; particles (`bin`, `de`, `oğlu`) are left out.</param>
public sealed record PersonName(string Text, ImmutableArray<string> Parts)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "al", "el", "as", "ar", "an", "bin", "ibn", "bint", "ben", "de", "da", "do", "dos", "du", "di", "la", "le", "van", "von", "der", "den", "fon", "oglu", "qizi",
        "аль", "эль", "ас", "ар", "ан", "бен", "бин", "ибн", "ва", "де", "да", "ди", "ду", "ван", "фон", "дер", "оглы", "кызы", "гызы", "улы", "улуу", "уулу", "угли", "jr", "ii", "iii",
    };

    private static readonly HashSet<string> BeforeFather = new(StringComparer.Ordinal) { "bin", "ibn", "bint", "бин", "ибн" };

    public bool IsSingle => Parts.Length == 1;

    /// <summary>`N bin M`: M is the father, and alone another.</summary>
    private bool EndsInFather { get; init; }

    public string Last => Parts[^1];

    /// <summary>True where a word behind the first ends as a Russian father's name does.</summary>
    public bool HasFathersName => Parts.Skip(1).Any(p => p.EndsWith("вич", StringComparison.Ordinal) || p.EndsWith("вна", StringComparison.Ordinal) || p.EndsWith("ична", StringComparison.Ordinal));

    /// <summary>A given name and a father's name, as one addresses a person in Russian.</summary>
    public bool IsAddress => Parts.Length == 2 && HasFathersName;

    public static PersonName Of(string text)
    {
        var parts = text.Split([' ', '.', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => LetterSkeleton.Of(w).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var bare = parts.Where(p => !Particles.Contains(p)).ToImmutableArray();
        return new PersonName(text, bare.Length > 0 ? bare : [.. parts.DefaultIfEmpty(LetterSkeleton.Of(text))])
        {
            EndsInFather = parts.Count > 2 && BeforeFather.Contains(parts[^2]),
        };
    }

    /// <summary>How well another name can be of the same person.</summary>
    public NameMatch Compare(PersonName other)
    {
        var (shorter, longer) = Parts.Length <= other.Parts.Length ? (this, other) : (other, this);
        if (shorter.Parts.SequenceEqual(longer.Parts))
            return NameMatch.Same;
        if (shorter.IsSingle)
            return CompareSingle(shorter.Parts[0], longer);
        // Every part of the shorter name must find a part of its own in the longer one: equal, alike, or as its initial, which alone tells nothing.
        var free = longer.Parts.ToList();
        int exact = 0, alike = 0, words = 0;
        foreach (string part in shorter.Parts.OrderByDescending(p => p.Length))
        {
            int at = free.FindIndex(f => f == part);
            if (at >= 0)
                exact++;
            else if ((at = free.FindIndex(f => AreAlike(f, part))) >= 0)
                alike++;
            if (at < 0)
                return NameMatch.None;
            words += part.Length > 1 && free[at].Length > 1 ? 1 : 0;
            free.RemoveAt(at);
        }

        return (words > 0 || shorter.Parts.All(p => p.Length == 1)) && (exact > 0 || alike == shorter.Parts.Length) ? NameMatch.Same : NameMatch.None;
    }

    private static NameMatch CompareSingle(string single, PersonName longer)
    {
        if (longer.IsSingle)
            return single.Length >= 6 && EditDistance.Within(single, longer.Parts[0], 1) <= 1 && single[0] == longer.Parts[0][0] ? NameMatch.Same : NameMatch.None;
        if (longer.Last == single && longer.EndsInFather)
            return NameMatch.None;
        if (longer.Last == single || (longer.Parts.Length > 2 && longer.Parts[^2] == single))
            return NameMatch.BySurname;
        if (longer.Parts.Contains(single))
            return NameMatch.ByOtherPart;
        return single.Length >= 6 && single[0] == longer.Last[0] && EditDistance.Within(single, longer.Last, 1) <= 1 ? NameMatch.BySurname : NameMatch.None;
    }

    /// <summary>One an initial of the other, or a spelling of it: the same first letter and few letters apart for their length.</summary>
    private static bool AreAlike(string first, string second)
    {
        if (first[0] != second[0])
            return false;
        int shorter = Math.Min(first.Length, second.Length);
        if (shorter == 1 || ((first is "дж" || second is "дж") && first[1] == second[1]))
            return true;
        return shorter >= 4 && EditDistance.Within(first, second, shorter >= 8 ? 2 : 1) <= (shorter >= 8 ? 2 : 1)
            || (shorter >= 5 && first[..3] == second[..3] && EditDistance.Within(first, second, 2) <= 2);
    }
}

public enum NameMatch : byte
{
    None,

    /// <summary>A single word that is another part than the surname.</summary>
    ByOtherPart,

    /// <summary>A single word that is the surname.</summary>
    BySurname,
    Same,
}
