using System.Collections.Immutable;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Reads encounters from a text's facts: who, what kind, when, where.</summary>
internal sealed class MeetingReader(RelatedText text, BodySentences body, PartyResolver parties, Principal principal, MeetingDates dates, MeetingPlaces places)
{
    // The share of encounters that were right on the development documents of gold-annotations and 88 real releases: one person and nobody
    // else is mostly an encounter whose other side was not read, unless it is a visit.
    private const double SharedConfidence = 0.87, VisitConfidence = 0.8, LoneConfidence = 0.4;

    /// <summary>The kind of an encounter whose verb leaves open whether it was by telephone.</summary>
    private const string Spoken = "spoken", Discussed = "discussed", Visit = "visit";

    /// <summary>Lines of a list of those present follow each other; an emoji or a blank may stand between.</summary>
    private const int LinesApart = 2;

    /// <summary>The captures that name who takes part.</summary>
    private static readonly string[] Parts = [Elements.ParticipantPart, Elements.HostPart, Elements.GuestPart, Elements.EachPart];

    private bool? _tellsOfCalls;

    public ImmutableArray<MeetingDraft> Read()
    {
        var drafts = new List<MeetingDraft>();
        int listSentence = int.MinValue;
        foreach (var fact in text.Facts)
        {
            int current = drafts.FindLastIndex(d => d.Status != MeetingStatus.Past && d.Kind != MeetingKind.Visit);
            if (fact.Rule.Emits == Elements.Encounter)
            {
                int told = drafts.FindLastIndex(d => d.Status != MeetingStatus.Past);
                drafts.AddRange(OfFact(fact, told < 0 ? Party.Nobody : new Party(drafts[told].Participants, [])));
            }
            else if (fact.Rule.Emits == Elements.Attendance && (fact["list"] != "line" || fact.Sentence - listSentence <= LinesApart))
            {
                if (current >= 0 && !drafts[current].IsPrimary && fact.Sentence - drafts[current].Sentence > 1 && drafts.FindLastIndex(d => d.IsPrimary && d.Kind != MeetingKind.Visit) is var news and >= 0)
                    current = news; // `The meeting was attended by …` behind a reminder is the news.
                if (current >= 0)
                    drafts[current] = WithAttendance(drafts[current], fact);
                else if (PartyOf(fact, Elements.ParticipantPart, Party.Nobody) is { Persons.Length: > 1 } party)
                    drafts.Add(WithFrameBefore(Draft(fact, party), fact, party));
                listSentence = fact.Sentence;
            }
        }

        return [.. drafts.Where(d => !d.Participants.IsEmpty && !(d.IsWaiting && d.Participants.Length == 1))];
    }

    /// <remarks>An encounter of unnamed parties is kept for those whom the text names next as present.</remarks>
    private IEnumerable<MeetingDraft> OfFact(RuleMatch fact, Party before)
    {
        var together = fact["kind"] == Visit ? Travellers(fact, before) : PartyOf(fact, Elements.ParticipantPart, before) + PartyOf(fact, Elements.HostPart, before) + PartyOf(fact, Elements.GuestPart, before);
        var each = fact.Captured(Elements.EachPart).SelectMany(Flatten).Select(e => parties.Resolve(e, fact.Sentence, before)).Where(p => p.Persons.Length > 0 || p.Others.Length > 0).ToList();
        foreach (var part in each.Count > 0 ? each : [Party.Nobody])
        {
            var all = together + part;
            if (all.Persons.Length > 2)
                all = all with { Persons = [.. all.Persons.Where(p => !parties.IsSpokesman(p))] };
            if (!all.Persons.IsEmpty && SubjectOf(fact, all) is { } subject)
                all = new Party([subject, .. all.Persons], all.Others);
            if ((all.Persons.IsEmpty && all.Others.IsEmpty) || all.Persons.Any(parties.IsReporter))
                continue;
            yield return Draft(fact, all);
        }
    }

    private int? SubjectOf(RuleMatch fact, Party others) => fact["principal"] switch
    {
        null => null,
        "headline" => principal.OfHeadline(others.Persons),
        _ => principal.Besides(others.Persons),
    };

    private MeetingDraft Draft(RuleMatch fact, Party party)
    {
        var kind = KindOf(fact);
        var status = SnakeCase.TryParse(fact["status"] ?? "held", out MeetingStatus knownStatus) ? knownStatus : MeetingStatus.Held;
        var (date, isRange, isDateOfAccount) = dates.Of(fact, kind, status);
        if (status == MeetingStatus.Held && (dates.News.IsLongAgo(date) || (!body.IsLead(fact.Sentence) && (dates.News.IsBeforeNews(date) || (!isRange && dates.News.IsOfMonth(date))))))
            status = MeetingStatus.Past;
        if (status == MeetingStatus.Held && dates.News.IsAhead(date))
            status = MeetingStatus.Planned;
        if (status == MeetingStatus.Held && IsBackground(fact) && !dates.News.IsToday(date))
            status = MeetingStatus.Past;
        bool isOfTrip = status == MeetingStatus.Past && kind == MeetingKind.Meeting && fact["primary"] != "no" && dates.News.IsOfTrip(date);
        if (isOfTrip)
            status = MeetingStatus.Held;
        bool isPrimary = status != MeetingStatus.Past && !isOfTrip && fact["primary"] != "no" && body.IsLead(fact.Sentence);
        var (place, country, isPlaceOfAccount) = kind is MeetingKind.PhoneCall or MeetingKind.VideoCall ? (null, null, false) : places.Of(fact, kind, status, party);
        return new MeetingDraft(
            kind, status, party.Persons, party.Others, date, isRange, place, country, isPrimary, ConfidenceOf(kind, party), [EvidenceOf(fact)], fact.Sentence)
        {
            IsDateOfAccount = isDateOfAccount,
            IsPlaceOfAccount = isPlaceOfAccount,
            IsPlural = fact.Captures.Any(c => c.Name == Elements.EachPart),
            IsFrame = fact["frame"] is not null,
            IsWaiting = fact["alone"] is not null,
            IsHeadline = text.Phrased.Segmented.Sentences[fact.Sentence].Zone == Zone.Headline,
            Told = party.Persons.Length,
            IsBilateral = party.Persons.Length == 2 && text.Phrased.Sentences[fact.Sentence].Any(e => text.Phrased.TypeName(e) == "Bilateral" && fact.Tokens.Contains(e.Tokens)),
        };
    }

    /// <summary>
    /// `Spoke with` and `discussed with` are a call where the head of the account tells of one; `spoke with` also where neither the head nor its
    /// own sentence tells of a meeting or a place.
    /// </summary>
    private MeetingKind KindOf(RuleMatch fact)
    {
        string told = fact["kind"] ?? "meeting";
        if ((told == Discussed && TellsOfCalls()) || (told == Spoken && !IsSomewhere(fact.Sentence) && (TellsOfCalls() || !TellsOfMeetings(fact.Sentence))))
            return MeetingKind.PhoneCall;
        return SnakeCase.TryParse(told, out MeetingKind known) ? known : MeetingKind.Meeting;
    }

    private bool TellsOfMeetings(int sentence) =>
        text.Facts.Any(f => (f.Sentence < sentence || body.IsLead(f.Sentence)) && f.Rule.Emits == Elements.Encounter && f["kind"] == "meeting")
        || text.Phrased.Sentences.Where((_, i) => text.Phrased.Segmented.Sentences[i].Zone == Zone.Headline).SelectMany(s => s).Any(e => e["kind"] == "meeting");

    /// <summary>Before what was talked about.</summary>
    private bool IsSomewhere(int sentence)
    {
        int topic = text.Phrased.Sentences[sentence].FirstOrDefault(e => text.Phrased.TypeName(e) == "Topic")?.Tokens.Start ?? int.MaxValue;
        return text.Phrased.Inside(sentence).Any(e => e.Tokens.Start < topic && (text.Phrased.TypeName(e) is "Location" or "VisitFrame" or "Event" || e["kind"] is "meeting" or "video_call"));
    }

    /// <summary>The lead speaks of a call.</summary>
    private bool TellsOfCalls()
    {
        for (int i = 0; _tellsOfCalls is null && i < text.Phrased.Sentences.Length; i++)
        {
            if (body.IsLead(i) && Speaks(text.Phrased.Inside(i), "phone_call"))
                _tellsOfCalls = true;
        }

        return _tellsOfCalls ??= false;
    }

    private static bool Speaks(ImmutableArray<Element> elements, string kind)
    {
        foreach (var element in elements)
        {
            if (element["kind"] == kind)
                return true;
        }

        return false;
    }

    /// <summary>Who attended is told behind when and where the meeting was.</summary>
    private MeetingDraft WithFrameBefore(MeetingDraft draft, RuleMatch fact, Party party)
    {
        for (int sentence = fact.Sentence - 1; sentence >= 0 && (draft.Date is null || draft.Country is null); sentence--)
        {
            var earlier = fact with { Sentence = sentence, Captures = [] };
            var (place, country, _) = places.Of(earlier, draft.Kind, draft.Status, party);
            draft = draft with
            {
                Date = draft.Date ?? dates.Of(earlier, draft.Kind, draft.Status).Date,
                Place = draft.Country is null ? place : draft.Place,
                Country = draft.Country ?? country,
            };
        }

        return draft;
    }

    private MeetingDraft WithAttendance(MeetingDraft draft, RuleMatch fact)
    {
        var party = PartyOf(fact, Elements.ParticipantPart, new Party(draft.Participants, []));
        // `The meeting was held on 5 March in Oslo`: day and place of the one told before, which named none.
        string? date = !fact.Captured(Elements.DatePart).IsEmpty && (draft.Date is null || draft.IsDateOfAccount) ? dates.Of(fact, draft.Kind, draft.Status).Date : null;
        var (place, country, _) = !fact.Captured(Elements.PlacePart).IsEmpty && (draft.Country is null || draft.IsPlaceOfAccount) ? places.Of(fact, draft.Kind, draft.Status, party) : (null, null, false);
        return draft with
        {
            Place = country is null ? draft.Place : place,
            Country = country ?? draft.Country,
            IsPlaceOfAccount = draft.IsPlaceOfAccount && country is null,
            Date = date ?? draft.Date,
            IsDateOfAccount = draft.IsDateOfAccount && date is null,
            Participants = [.. draft.Participants.Union(party.Persons)],
            Others = [.. draft.Others.Union(party.Others)],
            Evidence = draft.Evidence.Add(EvidenceOf(fact)),
        };
    }

    private Party PartyOf(RuleMatch fact, string capture, Party before)
    {
        var captured = fact.Captured(capture);
        if (captured.IsEmpty)
            return Party.Nobody;
        var named = principal.PersonsIn([.. Parts.SelectMany(part => fact.Captured(part))]);
        return captured.Aggregate(Party.Nobody, (all, e) => all + parties.Resolve(e, fact.Sentence, before, named));
    }

    private Party Travellers(RuleMatch fact, Party before)
    {
        string? goal = fact.Captured(Elements.PlacePart).SelectMany(p => p.SelfAndParts).Select(p => p["country"]).FirstOrDefault(c => c is not null);
        return fact.Captured(Elements.ParticipantPart).Aggregate(Party.Nobody, (all, e) => all + parties.ResolveTraveller(e, fact.Sentence, before, goal));
    }

    private static IEnumerable<Element> Flatten(Element element)
    {
        return element.PartsNamed(Elements.ItemPart) is { IsEmpty: false } items ? items.SelectMany(Flatten) : [element];
    }

    /// <summary>A formula at the head of the sentence says that it reminds of something (`We recall that …`).</summary>
    private bool IsBackground(RuleMatch fact) =>
        text.Phrased.Sentences[fact.Sentence].Any(e => text.Phrased.TypeName(e) == "Background" && e.Tokens.End <= fact.Tokens.End);

    private static double ConfidenceOf(MeetingKind kind, Party party) =>
        party.Persons.Length > 1 ? SharedConfidence : kind == MeetingKind.Visit ? VisitConfidence : LoneConfidence;

    private Evidence EvidenceOf(RuleMatch fact) => new(text.Phrased.Segmented.SpanOf(fact.Tokens), fact.Rule.Id);
}
