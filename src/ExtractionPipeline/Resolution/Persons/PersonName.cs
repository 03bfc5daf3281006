using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>A name in base form, cut into parts for comparison.</summary>
/// <param name="Text">As written, in base form.</param>
/// <param name="Parts">Skeletons of its words; initials are one letter; particles (`bin`, `de`, `oğlu`) are left out.</param>
public sealed record PersonName(string Text, ImmutableArray<string> Parts)
{
    /// <summary>No name has more; what has is none's.</summary>
    private const int MostParts = 64;

    public bool IsSingle => Parts.Length == 1;

    /// <summary>`N bin M`: M is the father, and alone another.</summary>
    private bool EndsInFather { get; init; }

    public string Last => Parts[^1];

    /// <summary>True where a word behind the first ends as a father's name does.</summary>
    public bool HasFathersName { get; private init; }

    /// <summary>A given name and a father's name, as one addresses a person in Russian.</summary>
    public bool IsAddress => Parts.Length == 2 && HasFathersName;

    /// <summary>How many parts are more than an initial.</summary>
    public int Written
    {
        get
        {
            int written = 0;
            foreach (string part in Parts)
                written += part.Length > 1 ? 1 : 0;
            return written;
        }
    }

    public static PersonName Of(string text, NameParticles particles)
    {
        var parts = new List<string>();
        foreach (var word in text.AsSpan().SplitAny([' ', '.', '\u00A0', ',']))
        {
            string skeleton = LetterSkeleton.Of(text.AsSpan(word));
            if (skeleton.Contains(' '))
                parts.AddRange(skeleton.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (skeleton.Length > 0)
                parts.Add(skeleton);
        }

        bool endsInFather = parts.Count > 2 && particles.StandBeforeFather(parts[^2]);
        if (!parts.TrueForAll(particles.Contain))
            parts.RemoveAll(particles.Contain);
        ImmutableArray<string> kept = parts.Count > 0 ? [.. parts] : [LetterSkeleton.Of(text)];
        return new PersonName(text, kept) { EndsInFather = endsInFather, HasFathersName = particles.EndFathersName(kept.AsSpan(1..)) };
    }

    /// <summary>How well another name can be of the same person.</summary>
    public NameMatch Compare(PersonName other)
    {
        if (ReferenceEquals(this, other))
            return NameMatch.Same;
        var (shorter, longer) = Parts.Length <= other.Parts.Length ? (this, other) : (other, this);
        if (shorter.Parts.AsSpan().SequenceEqual(longer.Parts.AsSpan()))
            return NameMatch.Same;
        return shorter.IsSingle ? CompareSingle(shorter.Parts[0], longer) : CompareFull(shorter.Parts.AsSpan(), longer.Parts.AsSpan());
    }

    /// <summary>Every part of the shorter name, the longest first, must find a part of its own in the longer one: equal, alike, or as its initial, which alone tells nothing.</summary>
    private static NameMatch CompareFull(ReadOnlySpan<string> shorter, ReadOnlySpan<string> longer)
    {
        if (longer.Length > MostParts)
            return NameMatch.None;
        Span<bool> isMatched = stackalloc bool[shorter.Length], isTaken = stackalloc bool[longer.Length];
        bool anyWord = false, anyWritten = false;
        for (int matched = 0; matched < shorter.Length; matched++)
        {
            int longest = LongestOf(shorter, isMatched);
            int own = Find(shorter[longest], longer, isTaken);
            if (own < 0)
                return NameMatch.None;
            isMatched[longest] = isTaken[own] = true;
            anyWritten |= shorter[longest].Length > 1;
            anyWord |= shorter[longest].Length > 1 && longer[own].Length > 1;
        }

        return anyWord || !anyWritten || AreInitials(longer) ? NameMatch.Same : NameMatch.None;
    }

    private static int LongestOf(ReadOnlySpan<string> parts, ReadOnlySpan<bool> isMatched)
    {
        int longest = -1;
        for (int i = 0; i < parts.Length; i++)
        {
            if (!isMatched[i] && (longest < 0 || parts[i].Length > parts[longest].Length))
                longest = i;
        }

        return longest;
    }

    /// <returns>The first free part that is equal, else the first that is alike, else -1.</returns>
    private static int Find(string part, ReadOnlySpan<string> among, ReadOnlySpan<bool> isTaken)
    {
        int alike = -1;
        for (int i = 0; i < among.Length; i++)
        {
            if (isTaken[i])
                continue;
            if (among[i] == part)
                return i;
            if (alike < 0 && AreAlike(among[i], part))
                alike = i;
        }

        return alike;
    }

    private static bool AreInitials(ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            if (part.Length > 1)
                return false;
        }

        return true;
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
