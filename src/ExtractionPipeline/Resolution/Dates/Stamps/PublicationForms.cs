using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>Knows the forms of a line that carries the date of publication, and of headlines with a date.</summary>
internal sealed class PublicationForms(SegmentedText text, StampAtoms atoms, DateLexicon lexicon)
{
    private const int MostWordsOfShortLine = 4;

    /// <summary>`12 July 2018, press release from the Government Offices`: a longer line with such a word is running text.</summary>
    private const int MostWordsOfRelease = 9;

    private const int MostInitials = 6;

    /// <summary>`Published on` at the start of a line, or `Дата публикации:` anywhere, before the date; not `the report published on`.</summary>
    public bool IsMarkedAsPublication(in StampLine line)
    {
        bool isMarked = false;
        bool hasColon = false;
        for (int i = line.DateFirst - 1; i >= line.First; i--)
        {
            if (isMarked && atoms[i] is { Kind: DateAtomKind.Symbol, Value: '(' or '[' })
                return true;
            bool isPublication = lexicon.Publication.Contains(atoms[i].Word) && atoms[i].Kind == DateAtomKind.Word;
            if (atoms[i].Kind == DateAtomKind.Number || (atoms[i].Kind == DateAtomKind.Word && !isPublication && !atoms.IsProse(i)))
                return isMarked && hasColon;
            isMarked |= isPublication;
            hasColon |= atoms.IsSymbol(i, ':');
        }

        return isMarked;
    }

    /// <summary>`24 April 2020, Friday | Views: 3,417`: a bar sets the date off from the page's counters and sections.</summary>
    public bool IsBarred(in StampLine line)
    {
        int words = 0;
        for (int i = line.Behind; i < line.End && words <= 1; i++)
        {
            if (atoms.IsSymbol(i, '|'))
                return true;
            words += atoms[i].Kind == DateAtomKind.Word ? 1 : 0;
        }

        return false;
    }

    /// <summary>True where the line before ends with a comma: the date belongs to a citation or signature.</summary>
    public bool GoesOnFromLineBefore(in StampLine line)
    {
        int last = line.First - 1;
        while (last >= 0 && atoms[last].Kind == DateAtomKind.Break)
            last--;
        return last >= 0 && atoms.IsSymbol(last, ',');
    }

    /// <summary>`Media advisory, 9 May 2025`, `12 July 2018, press release from the Government Offices`: no sentence.</summary>
    public bool IsReleaseLine(in StampLine line) =>
        (line.Before.HasRelease || line.After.HasRelease) && (line.Before.Words == 0 || line.After.Words == 0 || line.After.HasRelease)
        && line.Words <= MostWordsOfRelease && atoms[line.End - 1] is not { Kind: DateAtomKind.Symbol, Value: '.' or '?' or '!' or ';' or ',' };

    public bool IsBracketed(in StampLine line) => line.DateFirst > 0 && atoms.IsSymbol(line.DateFirst - 1, '(');

    /// <summary>`Highlights of the noon briefing – 6 July 2023` in the first line.</summary>
    public bool IsEndOfTitle(in StampLine line)
    {
        if (line.After.Words > 0 || line.Before.Words == 0 || atoms[line.DateFirst - 1] is not { Kind: DateAtomKind.Symbol, Value: '-' or '|' or '/' or '(' or ',' } separator)
            return false;
        return (separator.Value != '(' || line.Before.HasRelease) && (separator.Value != ',' || !line.Before.IsAllCapitals) && text.Folded.AsSpan(0, atoms[line.First].Start).IsWhiteSpace();
    }

    /// <summary>`Baku, 7 November 2023`, `Daily Schedule - 7 November 2023`; not a caption's `Mary Brown, 7 November 2023`.</summary>
    public bool IsPlaceOrTitle(in StampLine line)
    {
        if (!line.Before.IsAllCapitals)
            return false;
        DateAtom separator = atoms[line.DateFirst - 1];
        bool isSetOff = separator.Kind == DateAtomKind.Symbol && (line.Before.Words == 1 || (separator.Value is '-' or '|' or '/' && line.Before.Words <= StampLine.MostWordsOfTitle));
        return isSetOff || atoms.NamesPlace(atoms[line.First].Start, atoms[line.DateFirst].Start);
    }

    /// <summary>`APP 7 Nov 2023`: the initials of an agency.</summary>
    public bool IsAgency(in StampLine line)
    {
        if (!line.HasYear || line.Before.Words != 1 || line.DateFirst != line.First + 1)
            return false;
        var word = text.Text.AsSpan(atoms[line.First].Start, atoms[line.First].End - atoms[line.First].Start);
        return word.Length is >= 2 and <= MostInitials && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>`7 November 2023 Baku`, `Baku, 7 November 2023, State News Agency`.</summary>
    public static bool IsShortLine(in StampLine line) =>
        line.After.Words > 0 && line.Words <= MostWordsOfShortLine && line.Before.IsAllCapitals && line.After.IsAllCapitals;

    /// <summary>`By N N in L`.</summary>
    public bool IsByline(in StampLine line) => line.First < line.DateFirst && lexicon.Byline.Contains(atoms[line.First].Word);
}
