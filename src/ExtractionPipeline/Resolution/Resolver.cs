using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Resolution.Meetings;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Resolution.Roles.States;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution;

/// <summary>Makes one person of each person's mentions, one role of each office, one meeting of each encounter, and dates of date phrases.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class Resolver(LanguageProfile profile, Publishers publishers)
{
    /// <param name="date">The document's own date; null where it has none.</param>
    public Extraction Resolve(SourceDocument document, DetectedLanguage language, DocumentDate? date, RelatedText text)
    {
        var segmented = text.Phrased.Segmented;
        var mission = Mission.Of(text.Phrased.Recognized, profile);
        string? home = mission?.Host ?? publishers.HomeOf(document, text.Phrased.Recognized, profile);
        var named = FoundMentions.Persons(text);
        var persons = PersonResolver.Resolve([.. named.Select(m => (m, m.BaseForm ?? m.Span.Of(segmented.Text).ToString()))]);
        var owners = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        foreach (var person in persons)
        {
            foreach (var (mention, _) in person.Mentions)
                owners[mention] = person.Id;
        }

        int PersonOf(Mention mention) => owners.GetValueOrDefault(mention, -1);
        var statesBefore = new StatesBefore(text.Phrased.Recognized, home);
        var principal = new Principal(text.Phrased, PersonOf);
        var told = Counterparts.Resolve(new ShortTitles(text.Phrased).Resolve(new RoleReader(text, PersonOf, statesBefore).Read()), sentence => principal.PersonsIn(sentence), principal.Besides([]));
        var assertions = TitleHolders.Add(text, new NamelessTitles(text.Phrased, principal, home).Resolve(told), PersonOf).SelectMany(a => a.WithAlso()).ToImmutableArray();
        var publisher = PublisherOf(text.Phrased, home, mission, assertions);
        home = publisher.State;
        var account = new Account(text.Phrased, publisher, StatesIn(text.Phrased.Recognized), new OfficeHolders(assertions), principal.Besides([]), new Scenes(text, publishers.Seats), Travels.Of(text, PersonOf)) { Seats = publishers.Seats };
        var merger = new RoleMerger(account, profile.NamesAgreeWithRoles ? text.Phrased.Vocabulary : null);
        var roles = SoleHolders.Settle([.. persons.Select(p => merger.Merge([.. assertions.Where(a => a.Person == p.Id)]))]);
        var hosts = new HostByOffice(roles);
        var parties = new PartyResolver(text.Phrased, PersonOf, assertions, statesBefore, principal, home, hosts.StateOf);
        var body = new BodySentences(segmented);
        var elsewhen = new Elsewhen(text.Phrased, profile.Elsewhen);
        var scene = new AccountPlaces(text, body, elsewhen);
        var places = new MeetingPlaces(text, scene, hosts, p => persons[p].Mentions.Any(m => scene.IsInHead(m.Mention.Span.Start)), elsewhen, home, mission?.Host);
        var drafts = new MeetingReader(text, body, parties, principal, new MeetingDates(text, date ?? LeadDay.Of(text, body), elsewhen), places).Read();
        return new Extraction(
            document,
            language,
            date is { IsInferred: false } ? date.Date : null,
            [.. persons.Select(p => ToEntity(p, roles[p.Id]))],
            [.. EarlierMeetings.Mark(SharedScenes.Apply(MeetingFrames.Apply(MeetingMerger.Merge(drafts)), hosts.StateOf), date?.Date).Select(ToFact)],
            FoundMentions.All(text, named));
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
