using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Finds when an encounter took place.</summary>
/// <remarks>
/// The rule's `date`, else the date of its sentence that is nearest to the trigger and not a document's or an anniversary's, resolved
/// against the document's date; else, for what the account reports as held, the dateline that heads it. Nothing is guessed: else null.
/// </remarks>
internal sealed class MeetingDates(RelatedText related, DocumentDate? documentDate, Elsewhen elsewhen)
{
    private readonly PhrasedText _text = related.Phrased;
    private readonly ToldDays _told = new(related.Phrased, documentDate);

    /// <summary>What is news by its day: counted from the document's own date.</summary>
    public NewsDays News { get; } = new(documentDate?.Date);

    /// <summary>How many sentences back an encounter goes on with.</summary>
    private const int LongestReach = 3;

    public (string? Date, bool IsRange, bool IsOfAccount) Of(RuleMatch fact, MeetingKind kind, MeetingStatus status)
    {
        var direction = status == MeetingStatus.Planned ? DateDirection.Future : DateDirection.Past;
        var candidates = DatesIn(fact.Captured(Elements.DatePart));
        if (candidates.Count == 0)
            candidates = DatesBeside(fact);
        foreach (var mention in candidates)
        {
            if (_told.Resolve(mention, direction) is { } resolved)
                return (kind == MeetingKind.Visit ? resolved.Iso : resolved.IsoOfMeetingInside, resolved.IsRange, false);
        }

        if (candidates.Count > 0 && !candidates.TrueForAll(IsPartOfDay))
            return (null, false, false);
        if (_told.HeadingOf(fact.Sentence) is { } heading)
            return ((_told.Resolve(heading, DateDirection.Unknown) ?? _told.Resolve(heading, direction))?.Iso, false, false);
        if (DayOfAccountAt(fact.Sentence, direction) is { } told)
            return (kind == MeetingKind.Visit ? told.Iso : told.IsoOfMeetingInside, told.IsRange, true);
        bool isBody = _text.Segmented.Sentences[fact.Sentence].Zone is Zone.Body or Zone.Headline;
        if (status == MeetingStatus.Held && isBody && documentDate is { AccountDate: { } account })
            return (account.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), false, true);
        return (null, false, false);
    }

    /// <summary>The dates of the fact's sentence, nearest first; what another encounter of the sentence ends with, and parts of the day, last.</summary>
    private List<Mention> DatesBeside(RuleMatch fact)
    {
        var dates = DatesIn(BeforeTopic(fact));
        var others = TriggersBeside(fact);
        dates.RemoveAll(d => OpensClauseOf(others.Find(o => o > d.Tokens.Start), d, fact));
        return dates.Count < 2 ? dates : [.. dates
            .OrderBy(IsPartOfDay)
            .ThenBy(d => d.Span == documentDate?.Span)
            .ThenBy(d => EndsClauseOf(others.FindLast(o => o < d.Tokens.Start), d, fact))
            .ThenBy(d => Math.Abs(d.Tokens.Start - fact.Trigger))];
    }

    /// <summary>The sentence up to what was talked about, where the encounter is told before that.</summary>
    private ImmutableArray<Element> BeforeTopic(RuleMatch fact)
    {
        var sentence = _text.Sentences[fact.Sentence];
        for (int i = 0; i < sentence.Length; i++)
        {
            if (!sentence[i].IsWord && sentence[i].Tokens.Start >= fact.Trigger && _text.TypeName(sentence[i]) == Elements.Topic)
                return sentence[..i];
        }

        return sentence;
    }

    /// <summary>Where the sentence tells its other encounters, in order.</summary>
    private List<int> TriggersBeside(RuleMatch fact)
    {
        var others = new List<int>();
        foreach (var other in related.FactsIn(fact.Sentence))
        {
            if (other.Rule.Emits == Elements.Encounter && other.Trigger != fact.Trigger)
                others.Add(other.Trigger);
        }

        others.Sort();
        return others;
    }

    /// <summary>`met A, the next day he met B`: the day of a later encounter of the sentence.</summary>
    private bool OpensClauseOf(int later, Mention date, RuleMatch fact) =>
        later > 0 && date.Tokens.Start >= fact.Tokens.End && IsBroken(fact.Tokens.End - 1, date.Tokens.Start) && !IsBroken(date.Tokens.End, later);

    /// <summary>`met A on Monday, and B met C`: the day of an earlier encounter of the sentence; not `met A and, the next day, B`.</summary>
    private bool EndsClauseOf(int earlier, Mention date, RuleMatch fact) =>
        earlier > 0 && earlier < fact.Tokens.Start && date.Tokens.Start < fact.Tokens.Start && (IsBroken(date.Tokens.End, fact.Tokens.Start) || !IsBroken(earlier, date.Tokens.Start));

    /// <summary>True where a comma or semicolon stands in the tokens [start, end).</summary>
    private bool IsBroken(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.Segmented.FoldedOf(i) is "," or ";")
                return true;
        }

        return false;
    }

    /// <summary>
    /// An encounter told without a day goes on with the sentence before, where that has just one, or with the one before it where that
    /// tells an encounter without a day or who was at one; what only reminds of earlier encounters is passed over. The headline's is the lead's.
    /// </summary>
    private ResolvedDate? DayOfAccountAt(int sentence, DateDirection direction)
    {
        var all = _text.Segmented.Sentences;
        if (elsewhen.Is(sentence))
            return null;
        if (all[sentence].Zone == Zone.Headline)
        {
            int lead = sentence + 1;
            while (lead < all.Length && all[lead].Zone != Zone.Body)
                lead++;
            return lead == all.Length || TellsEncounter(lead) ? null : OnlyDayOf(lead, direction);
        }

        for (int back = sentence - 1; back >= Math.Max(0, sentence - LongestReach) && all[back].Zone == Zone.Body; back--)
        {
            if (related.OnlyReminds(back))
                continue;
            if (DatesIn(_text.Sentences[back]).Count > 0)
                return OnlyDayOf(back, direction);
            if (!(TellsEncounter(back) || TellsAttendance(back)) || elsewhen.Is(back))
                return null;
        }

        return null;
    }

    private ResolvedDate? OnlyDayOf(int sentence, DateDirection direction)
    {
        var days = DatesIn(_text.Sentences[sentence]).FindAll(d => d.Date is not null && !IsPartOfDay(d));
        var day = days.Count == 1 ? _told.Resolve(days[0], direction) : null;
        bool isPlanned = direction == DateDirection.Future;
        return day is { Granularity: DateGranularity.Day } && (!isPlanned || day.Value.First > documentDate?.Today) ? day : null;
    }

    private bool TellsEncounter(int sentence) => related.Tells(sentence, Elements.Encounter);

    private bool TellsAttendance(int sentence) => related.Tells(sentence, Elements.Attendance);

    private static bool IsPartOfDay(Mention mention) => mention.Date is { IsPartOfDay: true };

    private static List<Mention> DatesIn(ImmutableArray<Element> elements)
    {
        var dates = new List<Mention>();
        foreach (var element in elements)
        {
            foreach (var inner in element.IsWord ? [] : element.SelfAndParts)
            {
                if (inner is { Mention: { Type: EntityType.Date } date, Parts.IsEmpty: true })
                    dates.Add(date);
            }
        }

        return dates;
    }
}
