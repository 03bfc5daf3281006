using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Resolution.Meetings;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Resolution.Roles.States;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution;

/// <summary>Makes one person of each person's mentions, one role of each office, one meeting of each encounter, and dates of date phrases.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class Resolver(LanguageProfile profile, Publishers publishers, NameParticles particles, NameOrigins origins)
{
    private readonly PersonResolver _persons = new(particles);

    /// <param name="date">The document's own date; null where it has none.</param>
    public Extraction Resolve(SourceDocument document, DetectedLanguage language, DocumentDate? date, RelatedText text)
    {
        var recognized = text.Phrased.Recognized;
        var mission = Mission.Of(recognized, profile);
        string? home = mission?.Host ?? publishers.HomeOf(document, recognized, profile);
        var named = FoundMentions.Persons(text);
        var persons = PersonIndex.Of(named, text.Phrased.Segmented, _persons);
        var statesBefore = new StatesBefore(recognized, home);
        var principal = new Principal(text.Phrased, persons.Of);
        var assertions = ReadRoles(text, persons, statesBefore, principal, home);
        var publisher = PublisherOf(text.Phrased, home, mission, assertions);
        var account = new Account(text.Phrased, publisher, StatesIn(recognized), new OfficeHolders(assertions), principal.Besides([]), new Scenes(text, publishers.Seats), Travels.Of(text, persons.Of)) { Seats = publishers.Seats, Hear = p => origins.Of(persons.Clusters[p].Name.Text) };
        var merger = new RoleMerger(account, profile.NamesAgreeWithRoles ? text.Phrased.Vocabulary : null);
        var roles = SoleHolders.Settle([.. persons.Clusters.Select(p => merger.Merge([.. assertions.Where(a => a.Person == p.Id)]))]);
        var hosts = new HostByOffice(roles);
        var parties = new PartyResolver(text.Phrased, persons.Of, assertions, statesBefore, principal, publisher.State, hosts.StateOf);
        return new Extraction(
            document,
            language,
            date is { IsInferred: false } ? date.Date : null,
            [.. persons.Clusters.Select(p => ToEntity(p, roles[p.Id]))],
            [.. ReadMeetings(text, date, persons, parties, principal, hosts, publisher.State, mission?.Host).Select(ToFact)],
            FoundMentions.All(text, named));
    }

    /// <summary>What the text says of who holds which office, and what is concluded of offices that stand alone, in text order.</summary>
    private static ImmutableArray<RoleAssertion> ReadRoles(RelatedText text, PersonIndex persons, StatesBefore statesBefore, Principal principal, string? home)
    {
        var read = new ShortTitles(text.Phrased).Resolve(new RoleReader(text, persons.Of, statesBefore).Read());
        var told = new NamelessTitles(text.Phrased, principal, home).Resolve(Counterparts.Resolve(read, sentence => principal.PersonsIn(sentence), principal.Besides([])));
        return [.. TitleHolders.Add(text, told, persons.Of).SelectMany(a => a.WithAlso())];
    }

    private ImmutableArray<MeetingDraft> ReadMeetings(RelatedText text, DocumentDate? date, PersonIndex persons, PartyResolver parties, Principal principal, HostByOffice hosts, string? home, string? hostOfMission)
    {
        if (text.Facts.IsEmpty)
            return [];
        var body = new BodySentences(text.Phrased.Segmented);
        var elsewhen = new Elsewhen(text.Phrased, profile.Elsewhen);
        var scene = new AccountPlaces(text, body, elsewhen);
        var places = new MeetingPlaces(text, scene, hosts, p => persons.Clusters[p].Mentions.Any(m => scene.IsInHead(m.Mention.Span.Start)), elsewhen, home, hostOfMission);
        var dates = new MeetingDates(text, date ?? LeadDay.Of(text, body), elsewhen);
        var drafts = new MeetingReader(text, body, parties, principal, dates, places).Read();
        return EarlierMeetings.Mark(SharedScenes.Apply(MeetingFrames.Apply(MeetingMerger.Merge(drafts)), hosts.StateOf), date?.Date);
    }

    /// <param name="told">The state that the page names as its publisher's; null where it does not.</param>
    private Publisher PublisherOf(PhrasedText text, string? told, Mission? mission, ImmutableArray<RoleAssertion> assertions)
    {
        string? home = told ?? HomeOfAccount.Of(text, assertions, profile.HomeCountry, publishers.Seats);
        return new Publisher(home, told is null)
        {
            LanguageState = profile.HomeCountry,
            SendingState = mission?.State,
            StateOfBodies = NamedBodies.StateIn(text.Recognized),
            PlaysAtHome = home is not null && Datelines.StateOf(text.Recognized, publishers.Seats) == home,
        };
    }

    private static ImmutableArray<string> StatesIn(RecognizedText text) =>
        [.. text.Mentions.Where(m => m.Type == EntityType.Country).Select(m => m.CountryCode).OfType<string>().Distinct()];

    private PersonEntity ToEntity(PersonCluster person, ImmutableArray<RoleFact> roles) => new(
        person.Name.Text,
        profile.Romanization.Of(person.Name.Text),
        [.. person.Mentions.Select(m => m.Name.Text).Distinct().Where(n => n != person.Name.Text)],
        roles,
        [.. person.Mentions.Select(m => m.Mention.Span)]);

    private static MeetingFact ToFact(MeetingDraft draft) => new(
        draft.Kind,
        draft.Status,
        draft.IsPrimary,
        draft.Participants,
        draft.Others.IsEmpty ? null : string.Join("; ", draft.Others),
        draft.Date,
        draft.Place,
        draft.Country,
        draft.Confidence,
        draft.Evidence);
}
