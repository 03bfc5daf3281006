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
    /// <summary>Phrases that are named after a person (`the N Center`): the person in them is not meant.</summary>
    private const string Thing = "Thing";

    /// <param name="date">The document's own date; null where it has none.</param>
    public Extraction Resolve(SourceDocument document, DetectedLanguage language, DocumentDate? date, RelatedText text)
    {
        var segmented = text.Phrased.Segmented;
        var mission = Mission.Of(text.Phrased.Recognized, profile);
        string? home = mission?.Host ?? publishers.HomeOf(document, text.Phrased.Recognized, profile);
        var named = PersonMentions(text);
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
        var account = new Account(text.Phrased, publisher, StatesIn(text.Phrased.Recognized), new OfficeHolders(assertions), principal.Besides([]), new Scenes(text), Travels.Of(text, PersonOf));
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
            MentionsOf(text, named));
    }

    /// <param name="told">The state that the page names as its publisher's; null where it does not.</param>
    private Publisher PublisherOf(PhrasedText text, string? told, Mission? mission, ImmutableArray<RoleAssertion> assertions)
    {
        string? home = told ?? HomeOfAccount.Of(text, assertions, profile.HomeCountry);
        return new Publisher(home, told is null)
        {
            LanguageState = profile.HomeCountry,
            SendingState = mission?.State,
            StateOfBodies = Publishers.StateOfBodies(text.Recognized),
            PlaysAtHome = home is not null && Datelines.StateOf(text.Recognized) == home,
        };
    }

    private static ImmutableArray<string> StatesIn(RecognizedText text) =>
        [.. text.Mentions.Where(m => m.Type == EntityType.Country).Select(m => m.CountryCode).OfType<string>().Distinct()];

    private static List<Mention> PersonMentions(RelatedText text)
    {
        var found = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        int thing = text.Phrased.Taxonomy.IndexOf(Thing);
        foreach (var sentence in text.Phrased.Sentences)
        {
            foreach (var element in sentence)
                AddMeant(element, thing, found);
        }

        return [.. found.OrderBy(m => m.Span.Start)];
    }

    private static void AddMeant(Element element, int thing, HashSet<Mention> found)
    {
        if (element.Type == thing)
            return;
        if (element.Mention is { Type: EntityType.Person } mention)
            found.Add(mention);
        foreach (var part in element.Parts)
        {
            if (IsReplaced(part, element))
                continue;
            foreach (var inner in part.Elements)
                AddMeant(inner, thing, found);
        }
    }

    /// <summary>A rule that reads a longer name than the recognizers found takes the place of theirs.</summary>
    private static bool IsReplaced(Capture part, Element of) =>
        part.Name == Elements.NamePart && of.Mention is { Type: EntityType.Person } mention && mention.Recognizer == of.Rule;

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

    /// <summary>What was recognized, with the role phrases that rules built in the place of the tagger's.</summary>
    private static ImmutableArray<Mention> MentionsOf(RelatedText text, List<Mention> named)
    {
        var segmented = text.Phrased.Segmented;
        int roleType = text.Phrased.Taxonomy.IndexOf(Elements.Role);
        var roles = Enumerable.Range(0, text.Phrased.Sentences.Length).SelectMany(s => text.Phrased.Inside(s))
            .Where(e => e.Type == roleType && e.Mention is null)
            .Select(e => new Mention(EntityType.Role, RoleTitle.Range(e), RoleTitle.Span(e, segmented)) { Recognizer = e.Rule ?? "", RoleClass = e["class"] })
            .DistinctBy(m => m.Span)
            .ToList();
        var outer = roles.Where(r => !roles.Any(o => o.Span.Contains(r.Span) && o != r)).ToList();
        var persons = named.Where(m => m.Recognizer != "tagger").ToList();
        var recognized = text.Phrased.Recognized.Mentions
            .Where(m => m.Type != EntityType.Role || !outer.Any(r => r.Tokens.Overlaps(m.Tokens)))
            .Where(m => m.Type is not (EntityType.Person or EntityType.Organization) || !persons.Any(p => p.Tokens.Overlaps(m.Tokens) && p != m));
        return WithoutTwins([.. recognized.Concat(outer).Concat(persons).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)]);
    }

    /// <param name="mentions">In text order, so that twins stand side by side.</param>
    private static ImmutableArray<Mention> WithoutTwins(ImmutableArray<Mention> mentions)
    {
        var single = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        foreach (var mention in mentions)
        {
            bool isTwin = false;
            for (int i = single.Count - 1; i >= 0 && single[i].Span == mention.Span && !isTwin; i--)
                isTwin = single[i] == mention;
            if (!isTwin)
                single.Add(mention);
        }

        return single.DrainToImmutable();
    }
}
