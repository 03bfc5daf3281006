using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>Tells from the line that a date stands in whether it stamps the document.</summary>
internal sealed class StampLines(SegmentedText text, StampAtoms atoms, DatelineForms datelines, PublicationForms publications)
{
    /// <param name="mentions">The text's mentions in text order.</param>
    /// <param name="headEnd">Where the head ends in which dates are asked for, in UTF-16 code units; `tailStart` likewise.</param>
    public static StampLines Of(SegmentedText text, ImmutableArray<Mention> mentions, DateLexicon lexicon, int headEnd, int tailStart)
    {
        var atoms = new StampAtoms(text, mentions, lexicon, headEnd, tailStart);
        return new StampLines(text, atoms, new DatelineForms(atoms, mentions), new PublicationForms(text, atoms, lexicon));
    }

    public StampTime? TimeBehind(Mention date) => atoms.TimeBehind(date);

    public StampKind KindOf(Mention date)
    {
        StampLine line = atoms.LineAround(date);
        bool isNumeric = IsNumeric(date.Span);
        if (publications.IsMarkedAsPublication(line) || (isNumeric && line.Time is not null && text.Folded[date.Span.End] == 't'))
            return StampKind.Publication;
        if (date.Date is { IsOfDocument: true })
            return StampKind.None;
        if (line.Words == 0)
            return publications.GoesOnFromLineBefore(line) ? StampKind.None : StampKind.Publication;
        if (line.HasYear && line.Before.Words == 0 && publications.IsBarred(line))
            return StampKind.Publication;
        if (line.HasYear && publications.IsReleaseLine(line))
            return publications.IsBracketed(line) ? StampKind.Title : StampKind.Publication;
        if (line.HasYear && publications.IsEndOfTitle(line))
            return StampKind.Title;
        if (isNumeric && line.Before.Words == 0 && !atoms.IsProse(line.DateFirst - 1) && line.After.Words >= StampLine.WordsOfRunningText)
            return StampKind.Publication;
        return datelines.IsDateline(line) ? StampKind.Dateline : KindOfPlain(line);
    }

    /// <summary>Of a line that has none of the usual forms, by its time of day and by how many words it has beside the date.</summary>
    private StampKind KindOfPlain(in StampLine line)
    {
        if (line.Time is not null && !atoms.IsProse(line.DateFirst - 1))
            return line.Words < StampLine.WordsOfRunningText ? StampKind.Publication : StampKind.Dateline;
        if (line.After.Words == 0 && line.Before.Words <= StampLine.MostWordsBeforeDateline)
            return publications.IsByline(line) || publications.IsPlaceOrTitle(line) || publications.IsAgency(line) ? StampKind.Publication : StampKind.None;
        if (!PublicationForms.IsShortLine(line))
            return StampKind.None;
        return !line.HasYear && line.Before.Words > 0 ? StampKind.Dateline : StampKind.Publication;
    }

    private bool IsNumeric(TextSpan span)
    {
        foreach (char unit in span.Of(text.Text))
        {
            if (char.IsLetter(unit))
                return false;
        }

        return true;
    }
}
