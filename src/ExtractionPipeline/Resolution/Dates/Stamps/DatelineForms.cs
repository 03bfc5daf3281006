using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;

namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>Knows the forms of a stamp in front of the running text.</summary>
/// <param name="mentions">The text's mentions in text order.</param>
internal sealed class DatelineForms(StampAtoms atoms, ImmutableArray<Mention> mentions)
{
    public bool IsDateline(in StampLine line) => IsAgencyDateline(line) || IsDateFirstDateline(line) || IsColonDateline(line) || IsCreditedDateline(line);

    /// <summary>`BAKU, March 7 - The minister met …`, `Baku, March 7 (Agency) The minister met …`: a place, a date, a dash, full stop or bracket, then running text.</summary>
    private bool IsAgencyDateline(in StampLine line)
    {
        if (line.Before.Words is 0 or > StampLine.MostWordsBeforeDateline || !line.Before.IsAllCapitals || atoms.IsProse(line.DateFirst - 1)
            || (line.Before.HasNumber && !atoms.NamesPlace(atoms[line.First].Start, atoms[line.First].End))
            || line.After.Words < StampLine.WordsOfRunningText)
        {
            return false;
        }

        for (int i = line.First; i < line.DateFirst; i++)
        {
            if (atoms[i].Kind == DateAtomKind.Symbol && atoms[i].Value is not (',' or '(' or ')' or '/' or '.' or '-' or '\''))
                return false;
        }

        bool isSetOffBefore = atoms[line.DateFirst - 1].Kind == DateAtomKind.Symbol;
        int words = 0;
        for (int i = line.Behind; i < line.End && words <= 3; i++)
        {
            if (atoms[i].Kind == DateAtomKind.Word)
                words++;
            else if (atoms[i].Kind == DateAtomKind.Symbol && atoms[i].Value is '-' or '.' or ':' or '/' or '|')
                return isSetOffBefore || (atoms[i].Value == '-' && atoms[i - 1].End < atoms[i].Start);
            else if (atoms.IsSymbol(i, ')') && isSetOffBefore && atoms.NamesPlace(atoms[line.First].Start, atoms[line.DateFirst].Start))
                return true;
        }

        return false;
    }

    /// <summary>`26 November 2025, Lima - The minister met …`, `26 ноября 2025 г., Лима /Агентство/. …`; a list's `November 26 - …` has no place.</summary>
    private bool IsDateFirstDateline(in StampLine line)
    {
        if (line.Before.Words > 0 || line.After.Words < StampLine.WordsOfRunningText || !line.HasYear)
            return false;
        int comma = atoms.IsSymbol(line.Behind, '.') ? line.Behind + 1 : line.Behind;
        if (comma >= line.End || !atoms.IsSymbol(comma, ','))
            return false;
        int words = 0;
        for (int i = comma + 1; i < line.End && words <= 3; i++)
        {
            if (atoms[i].Kind == DateAtomKind.Symbol)
                return words > 0 && atoms[i].Value is '-' or '/' or '(' && atoms[i - 1].End < atoms[i].Start;
            if (atoms[i].Kind != DateAtomKind.Word || !atoms.IsCapitalised(i))
                return false;
            words++;
        }

        return false;
    }

    /// <summary>`March 7, 2024: The minister arrived …`, where no further line begins so (a chronology).</summary>
    private bool IsColonDateline(in StampLine line)
    {
        if (line.Before.Words > 0 || line.After.Words < StampLine.WordsOfRunningText || !line.HasYear || !IsColonSpaced(line.Behind))
            return false;
        foreach (Mention other in mentions)
        {
            if (other != line.Date && other.Type == EntityType.Date && atoms.LineOf(other.Span).Start == other.Span.Start && IsColonSpaced(atoms.AtomAt(other.Span.End)))
                return false;
        }

        return true;
    }

    private bool IsColonSpaced(int at) =>
        at + 1 < atoms.Count && atoms.IsSymbol(at, ':') && atoms[at].End < atoms[at + 1].Start;

    /// <summary>`Lisbon, 5 August. Special correspondent of the Agency` on a line of its own.</summary>
    private bool IsCreditedDateline(in StampLine line) =>
        !line.HasYear && line.Before.Words is > 0 and <= StampLine.MostWordsOfTitle && line.Before.IsAllCapitals && !line.Before.HasNumber
        && atoms[line.DateFirst - 1].Kind == DateAtomKind.Symbol && line.After.Words is > 0 and < StampLine.WordsOfRunningText && atoms.NamesPlace(atoms[line.First].Start, atoms[line.DateFirst].Start);
}
