using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>Says whether a surname, with initials or without, can be a person who is known by the full name.</summary>
internal sealed class PartialJudge(NameComparer names, PersonOverrides overrides)
{
    private const double Prior = -1;
    private const double SameSurname = 2;
    private const double Distance = -20;
    private const double Limit = 0.2; // no given name bears a surname out
    private const double Initial = 1.5;
    private const double SamePost = 2.5; // same state, same office
    private const double SameClass = 0.7; // the same office, of a state that the surname's document does not tell
    private const double AtThatTime = 0.5;
    private const double OtherPost = -1.5;

    /// <summary>An office is not taken for held more than two years, in days, before and after documents show it.</summary>
    private const int Near = 730;

    /// <param name="whole">Facets of one person.</param>
    /// <returns>The best of the judgements against the person's facets.</returns>
    public (Facet To, Judgement Judgement) Judge(Facet partial, IReadOnlyList<Facet> whole) =>
        whole.Select(f => (f, Judge(partial, f, whole))).OrderByDescending(j => j.Item2.LogOdds).ThenBy(j => j.f.Key, StringComparer.Ordinal).First();

    private Judgement Judge(Facet partial, Facet full, IReadOnlyList<Facet> whole)
    {
        if (overrides.Between(partial, full) is { } decided)
            return decided ? new Judgement([new Signal("an override says so", 10)], null) { IsForced = true } : new Judgement([], "an override keeps them apart");
        var (word, distance) = Enumerable.Range(0, full.Name.Printed.Words.Length).Select(i => (i, names.CompareWord(partial.Name, 0, full.Name, i))).OrderBy(w => w.Item2).ThenByDescending(w => w.i).First();
        if (distance > Limit)
            return new Judgement([], $"other surname: {partial.Name.Printed.Text} / {full.Name.Printed.Text}");
        if (!InitialsFit(partial.Name, full.Name, word))
            return new Judgement([], $"other initial: {partial.Name.Printed.Text} / {full.Name.Printed.Text}");
        var signals = ImmutableArray.CreateBuilder<Signal>();
        signals.Add(new Signal("a surname alone", Prior));
        signals.Add(new Signal("same surname", SameSurname));
        if (distance > 0)
            signals.Add(new Signal(string.Create(CultureInfo.InvariantCulture, $"{distance:0.00} apart"), Distance * distance));
        if (!partial.Name.Printed.Initials.IsEmpty)
            signals.Add(new Signal("same initial", Initial));
        Post post = partial.Posts.FirstOrDefault(p => p.Class.Length > 0);
        Post[] held = [.. whole.SelectMany(f => f.Posts).Where(p => p.Class == post.Class && (p.Country == post.Country || partial.Country.Length == 0))];
        if (held.Length == 0)
        {
            signals.Add(new Signal("not known in that office", OtherPost));
        }
        else
        {
            int?[] apart = [.. held.Select(p => PersonJudge.Apart(p.Days, post.Days))];
            if (apart.All(a => a > Near))
                return new Judgement([], $"{post.Class} at another time");
            signals.Add(new Signal($"both {post.Class} {post.Country}", partial.Country.Length > 0 ? SamePost : SameClass));
            if (apart.Any(a => a <= Near))
                signals.Add(new Signal("at that time", AtThatTime));
        }

        return new Judgement(signals.ToImmutable(), null);
    }

    /// <summary>Each initial is how some other word of the full name begins, by its sound, or by its letter in the same script.</summary>
    private static bool InitialsFit(ReadName partial, ReadName full, int surname)
    {
        ImmutableArray<string> others = full.Printed.Words.RemoveAt(surname);
        return partial.Printed.Initials.All(i => others.Any(w => w.StartsWith(i, StringComparison.Ordinal)))
            || partial.Readings.Any(p => full.Readings.Any(f => p.Initials.All(i => f.Words.RemoveAt(surname).Any(w => w.Any(o => i.Any(s => s.Length > 0 && o.Length > 0 && o[0] == s[0]))))));
    }
}
