using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Runs a language's plan over the atoms of one text.</summary>
/// <remarks>A try is bounded by the longest pattern, so a text takes time linear in its length.</remarks>
internal readonly struct DateMatcher(SegmentedText text, DateLexicon lexicon, List<DateAtom> atoms)
{
    /// <summary>The longest phrase that starts at an atom; of equally long ones the pattern written first.</summary>
    /// <param name="end">The atom behind the phrase.</param>
    public DateExpression? Match(int start, out int end)
    {
        var best = new Best { End = start };
        if (!IsInsideNumber(start))
            Follow(lexicon.Plan.Root, start, start, default, ref best);
        end = best.End;
        return best.Expression;
    }

    /// <summary>True where a context of the lexicon stands around the atoms [start, end).</summary>
    public bool Holds(ImmutableArray<DateContext> contexts, int start, int end)
    {
        foreach (DateContext context in contexts)
        {
            if (StandsBefore(context.Before, start) && StandsAfter(context.After, end))
                return true;
        }

        return false;
    }

    /// <summary>True where the atom is glued to something that makes it part of another number: `2.5`, `№12`, `COVID-19`, `+994`.</summary>
    public bool IsInsideNumber(int at)
    {
        if (atoms[at].Kind != DateAtomKind.Number || at == 0 || !IsGlued(at))
            return false;
        DateAtom before = atoms[at - 1];
        if (before.Kind != DateAtomKind.Symbol)
            return true;
        if (before.Value is '+' or '#' or '№' or '$' or '€' or '£' or '₼' or '₽' or '_' or '=' or '~')
            return true;
        return before.Value is '.' or ',' or ':' or '/' or '-' && at >= 2 && IsGlued(at - 1)
            && atoms[at - 2].Kind is DateAtomKind.Number or DateAtomKind.Word;
    }

    /// <summary>True where a number goes on behind the atom: `5.5`, `10:30`, `12%`.</summary>
    public bool GoesOn(int end)
    {
        if (end >= atoms.Count || atoms[end - 1].Kind != DateAtomKind.Number || !IsGlued(end))
            return false;
        DateAtom next = atoms[end];
        if (next.Kind != DateAtomKind.Symbol)
            return next.Kind is DateAtomKind.Number or DateAtomKind.Word;
        return next.Value is '%' or '°' or '+' or '='
            || (next.Value is ':' or '/' or '.' or ',' or '-' && end + 1 < atoms.Count && IsGlued(end + 1) && atoms[end + 1].Kind == DateAtomKind.Number);
    }

    public bool IsGlued(int at) => at > 0 && atoms[at].Kind != DateAtomKind.Break && atoms[at - 1].Kind != DateAtomKind.Break && atoms[at - 1].End == atoms[at].Start;

    private void Follow(DatePlan.Node node, int start, int at, DateCaptures caught, ref Best best)
    {
        if (at > best.End && node.Ends.Count > 0 && !GoesOn(at) && CompletesAt(node, start, at) && caught.ToExpression() is { } expression)
            (best.End, best.Expression) = (at, expression);
        if (at >= atoms.Count)
            return;
        foreach (var (element, target) in node.Edges)
        {
            if (element.Kind == DateElementKind.Class || element.Kind == DateElementKind.EndMonth)
                FollowClass(element, target, start, at, caught, ref best);
            else if (Accepts(element, atoms[at], ref caught, out DateCaptures with))
                Follow(target, start, at + 1, with, ref best);
        }
    }

    private void FollowClass(DateElement element, DatePlan.Node target, int start, int at, DateCaptures caught, ref Best best)
    {
        if (atoms[at].Kind != DateAtomKind.Word)
            return;
        foreach (DateLexicon.ClassEntry entry in lexicon.EntriesOf(atoms[at].Word))
        {
            if (entry.Class != element.Id || !HasCapitalIfNeeded(entry.Class, at) || !ReadsOn(entry, at))
                continue;
            DateCaptures with = element.Kind == DateElementKind.EndMonth
                ? caught with { EndMonth = entry.Value }
                : caught.With(lexicon.ClassName(entry.Class), entry.Value);
            Follow(target, start, at + 1 + entry.Rest.Length, with, ref best);
        }
    }

    private bool Accepts(DateElement element, DateAtom atom, ref DateCaptures caught, out DateCaptures with)
    {
        with = caught;
        switch (element.Kind)
        {
            case DateElementKind.Word:
                return atom.Kind == DateAtomKind.Word && atom.Word == element.Id;
            case DateElementKind.Symbol:
                return atom.Kind == DateAtomKind.Symbol && atom.Value == element.Id;
            case DateElementKind.Any:
                return atom.Kind is DateAtomKind.Word or DateAtomKind.Number;
            case DateElementKind.Day when IsDay(atom):
            case DateElementKind.FromDay when IsDay(atom) && lexicon.IsFromSuffix(atom.Word):
                with.Day = atom.Value;
                return true;
            case DateElementKind.EndDay when IsDay(atom):
                with.EndDay = atom.Value;
                return true;
            case DateElementKind.Year when IsYear(atom):
            case DateElementKind.YearWithSuffix when IsYear(atom) && atom.Word >= 0:
                with.Year = atom.Value;
                return true;
            case DateElementKind.EndYear:
                return IsYear(atom);
            case DateElementKind.Count:
                return AcceptsCount(element, atom, ref with);
            default:
                return false;
        }
    }

    private bool AcceptsCount(DateElement element, DateAtom atom, ref DateCaptures with)
    {
        if (atom is { Kind: DateAtomKind.Number, Digits: <= 2, Word: DateAtom.NoWord })
        {
            with.Count = atom.Value;
            return true;
        }

        foreach (DateLexicon.ClassEntry entry in atom.Kind == DateAtomKind.Word ? lexicon.EntriesOf(atom.Word) : [])
        {
            if (entry.Class != element.Id || entry.Rest.Length > 0)
                continue;
            with.Count = entry.Value;
            return true;
        }

        return false;
    }

    private bool IsDay(DateAtom atom) => atom is { Kind: DateAtomKind.Number, Digits: <= 2, Value: >= 1 and <= 31 }
        && (atom.Word == DateAtom.NoWord || lexicon.IsDaySuffix(atom.Word));

    private bool IsYear(DateAtom atom) => atom is { Kind: DateAtomKind.Number, Digits: 4, Value: >= 1000 and <= 2199 }
        && (atom.Word == DateAtom.NoWord || lexicon.IsYearSuffix(atom.Word));

    private bool HasCapitalIfNeeded(int classId, int at)
    {
        int start = atoms[at].Start;
        return !lexicon.NeedsCapital(classId) || text.Text[start] != text.Folded[start];
    }

    private bool ReadsOn(DateLexicon.ClassEntry entry, int at)
    {
        for (int i = 0; i < entry.Rest.Length; i++)
        {
            if (at + 1 + i >= atoms.Count || atoms[at + 1 + i].Kind != DateAtomKind.Word || atoms[at + 1 + i].Word != entry.Rest[i])
                return false;
        }

        return true;
    }

    private bool CompletesAt(DatePlan.Node node, int start, int end)
    {
        foreach (DateSequence sequence in node.Ends)
        {
            if (StandsOneOf(sequence.Before, start - 1) && StandsOneOf(sequence.After, end))
                return true;
        }

        return false;
    }

    private bool StandsOneOf(DateElement[] choices, int at)
    {
        if (choices.Length == 0)
            return true;
        foreach (DateElement choice in choices)
        {
            if (Is(choice, at))
                return true;
        }

        return false;
    }

    private bool StandsBefore(DateElement[] elements, int end)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (!Is(elements[^(i + 1)], end - 1 - i))
                return false;
        }

        return true;
    }

    private bool StandsAfter(DateElement[] elements, int start)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (!Is(elements[i], start + i))
                return false;
        }

        return true;
    }

    private bool Is(DateElement element, int at)
    {
        if (at < 0 || at >= atoms.Count)
            return false;
        DateAtom atom = atoms[at];
        if (element.Kind is not (DateElementKind.Class or DateElementKind.EndMonth))
        {
            DateCaptures none = default;
            return Accepts(element, atom, ref none, out _);
        }

        foreach (DateLexicon.ClassEntry entry in atom.Kind == DateAtomKind.Word ? lexicon.EntriesOf(atom.Word) : [])
        {
            if (entry.Class == element.Id && entry.Rest.Length == 0 && HasCapitalIfNeeded(entry.Class, at))
                return true;
        }

        return false;
    }

    private struct Best
    {
        public int End;
        public DateExpression? Expression;
    }
}
