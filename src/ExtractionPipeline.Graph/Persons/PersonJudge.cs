using System.Globalization;
using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>Says how likely two facets are one person: by name, patronymic, state, office and time, after Fellegi and Sunter (1969).</summary>
/// <remarks>
/// Weights are log odds, set by hand so that on the development half of the graph's gold merges at a probability are right that often
/// (`measure graph` prints the table). Immutable, safe to share.
/// </remarks>
internal sealed class PersonJudge(NameComparer names, PersonOverrides overrides)
{
    private const double Prior = -4;
    private const double SameName = 6;
    private const double Distance = -20; // for a distance of 1
    private const double MoreWords = 1;
    private const double SamePatronymic = 3;
    private const double SameCountry = 2;
    private const double OtherCountry = -3.5;
    private const double MostForSlip = 3; // what many documents against few weigh at most
    private const double SameOffice = 2; // one that a single person holds
    private const double SamePost = 1;
    private const double SameClass = 0.5;
    private const double OtherPost = -1;

    /// <summary>Two posts this near in time, in days, are held at the same date.</summary>
    private const int Near = 365;

    public Judgement Judge(Facet first, Facet second)
    {
        if (overrides.Between(first, second) is { } decided)
            return decided ? new Judgement([new Signal("an override says so", 10)], null) { IsForced = true } : new Judgement([], "an override keeps them apart");
        NameLikeness likeness = names.Compare(first.Name, second.Name);
        if (!likeness.IsPossible && likeness.IsPossibleSlip && ShareOffice(first, second))
            likeness = likeness with { Weight = 1 }; // `Игнасио` and `Иньяцио`, both speaker of one parliament
        if (!likeness.IsPossible)
            return new Judgement([], $"other name: {first.Name.Printed.Text} / {second.Name.Printed.Text}") { IsOtherName = true };
        if (first.Name.Printed.Generation is { } one && second.Name.Printed.Generation is { } two && one != two)
            return new Judgement([], $"father and son: {one} / {two}");
        if (likeness.Patronymic == PatronymicMatch.Other)
            return new Judgement([], $"other patronymic: {first.Name.Printed.Patronymic} / {second.Name.Printed.Patronymic}");
        if (AreAbroad(first, second) && (Apart(first.Days, second.Days) ?? 0) < Near)
            return new Judgement([], $"posts in {first.Country} and {second.Country} at the same date");
        return new Judgement([.. NameSignals(likeness), .. PostSignals(first, second)], null);
    }

    /// <summary>
    /// Of one name with posts in two states, where many documents know the one and few the other: likelier one person and a country misread
    /// than two persons.
    /// </summary>
    public Judgement JudgeSlip(Facet few, int documents, Facet many, int manyDocuments)
    {
        Judgement judgement = Judge(few, many);
        if (judgement.Block is null || overrides.Between(few, many) is not null)
            return judgement;
        NameLikeness likeness = names.Compare(few.Name, many.Name);
        if (!likeness.IsPossible || likeness.Patronymic == PatronymicMatch.Other)
            return judgement;
        double weight = Math.Min(MostForSlip, Math.Log((double)manyDocuments / documents));
        return new Judgement([.. NameSignals(likeness), .. PostSignals(few, many), new Signal($"{documents} documents against {manyDocuments}: the state may be misread", weight)], null);
    }

    /// <summary>Both hold an office at one time that one person holds at a time.</summary>
    private static bool ShareOffice(Facet first, Facet second) => first.Country.Length > 0 && first.Country == second.Country
        && first.Posts.Any(p => SingleOffices.Contains(p.Class) && second.Posts.Any(o => o.Class == p.Class && o.Country == p.Country && Apart(p.Days, o.Days) is < Near));

    private static bool AreAbroad(Facet first, Facet second) => first.Country.Length > 0 && second.Country.Length > 0 && first.Country != second.Country;

    private static IEnumerable<Signal> NameSignals(NameLikeness likeness)
    {
        yield return new Signal("of all pairs few are one person", Prior);
        yield return new Signal("the names sound alike", SameName);
        if (likeness.Worst > 0)
            yield return new Signal(string.Create(CultureInfo.InvariantCulture, $"{likeness.First} / {likeness.Second}: {likeness.Worst:0.00} apart"), Distance * likeness.Worst);
        if (likeness.Words > 2)
            yield return new Signal("three names or more", MoreWords);
        if (likeness.Patronymic == PatronymicMatch.Same)
            yield return new Signal("same patronymic", SamePatronymic);
    }

    private static IEnumerable<Signal> PostSignals(Facet first, Facet second)
    {
        if (AreAbroad(first, second))
        {
            yield return new Signal($"posts in {first.Country} and {second.Country}", OtherCountry);
            yield break;
        }

        bool isSameState = first.Country.Length > 0 && first.Country == second.Country;
        if (isSameState)
            yield return new Signal($"both for {first.Country}", SameCountry);
        Post[] mine = [.. first.Posts.Where(p => p.Class.Length > 0)], theirs = [.. second.Posts.Where(p => p.Class.Length > 0)];
        if (mine.FirstOrDefault(p => theirs.Any(t => t.Class == p.Class && (t.Country == p.Country || t.Country.Length == 0 || p.Country.Length == 0))) is { Class: not null } shared)
            yield return new Signal($"both {shared.Class}", isSameState ? SingleOffices.Contains(shared.Class) ? SameOffice : SamePost : SameClass);
        else if (mine.Length > 0 && theirs.Length > 0 && Apart(first.Days, second.Days) is < Near)
            yield return new Signal($"{mine[0].Class} / {theirs[0].Class} at the same date", OtherPost);
    }

    /// <returns>Days between two spans of time, 0 where they overlap; null where one is not known.</returns>
    internal static int? Apart((int First, int Last)? one, (int First, int Last)? other) => one is null || other is null
        ? null
        : Math.Max(0, Math.Max(one.Value.First, other.Value.First) - Math.Min(one.Value.Last, other.Value.Last));
}
