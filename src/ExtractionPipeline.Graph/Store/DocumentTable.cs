using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Graph.Meetings;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Store;

/// <summary>Writes what documents say into the store, each document once.</summary>
internal sealed class DocumentTable(GraphStore store, FacetTable facets, EncounterTable encounters)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <returns>What became of the document.</returns>
    public DocumentChange Add(ResultDocument document, Changes changes)
    {
        byte[] fingerprint = ContentName.Hash(JsonSerializer.Serialize(document with { Source = "" }));
        var known = store["SELECT id, fingerprint, source FROM document WHERE uri = $0"].Query(r => (Row: r.GetInt64(0), Fingerprint: (byte[])r[1], Source: r.GetString(2)), document.Id);
        if (known.Count > 0 && known[0].Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            // The same text under two names: the first in order stands for it, whichever came first.
            if (string.CompareOrdinal(document.Source, known[0].Source) < 0)
                store["UPDATE document SET source = $0 WHERE id = $1"].Execute(document.Source, known[0].Row);
            return DocumentChange.None;
        }

        if (known.Count > 0)
            Remove(known[0].Row, changes);
        Insert(document, fingerprint, changes);
        return known.Count > 0 ? DocumentChange.Replaced : DocumentChange.Added;
    }

    private void Insert(ResultDocument document, byte[] fingerprint, Changes changes)
    {
        long row = (long)store["INSERT INTO document(uri, source, language, date, headline, url, version, models, fingerprint) VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"].Scalar(
            document.Id, document.Source, document.Language, document.Date?.ToString(DayFormat, CultureInfo.InvariantCulture), document.Headline, document.Url,
            document.Version, document.Models, fingerprint)!;
        int? day = document.Date?.DayNumber ?? document.Meetings.Where(m => m.Date is { Length: 10 }).Select(m => (int?)MeetingDays.DayOf(m.Date!)).Min();
        (long Entry, long Facet)[] entries = [.. document.Persons.Select(p => InsertPerson(row, document.Language, day, p, changes))];
        foreach (ResultMeeting meeting in document.Meetings)
            changes.Encounters.Add(InsertMeeting(row, document, meeting, entries));
    }

    private (long Entry, long Facet) InsertPerson(long document, string language, int? day, ResultPerson person, Changes changes)
    {
        FacetIdentity identity = FacetIdentity.Of(person, facets.Read(person.Name, language), day);
        var (facet, isNew) = facets.FindOrAdd(identity);
        long entry = (long)store["INSERT INTO entry(document, uri, name, latin, facet) VALUES($0, $1, $2, $3, $4) RETURNING id"].Scalar(document, person.Id, person.Name, person.LatinName, facet)!;
        facets.Count(facet, 1);
        foreach (ResultRole role in person.Roles)
        {
            store["INSERT INTO role(entry, title, class, country, organization, status, confidence, evidence) VALUES($0, $1, $2, $3, $4, $5, $6, $7)"].Execute(
                entry, role.Title, SnakeCase.Of(role.Class), role.Country ?? "", role.Organization, SnakeCase.Of(role.Status), role.Confidence, role.Evidence);
            facets.Show(facet, SnakeCase.Of(role.Class), role.Country ?? "", role.Status == RoleStatus.Current ? day : null);
        }

        if (person.Roles.IsEmpty)
            facets.Show(facet, "", "", day);
        if (isNew)
            changes.NewFacets.Add(facet);
        changes.Facets[facet] = identity.Kind;
        return (entry, facet);
    }

    private long InsertMeeting(long document, ResultDocument from, ResultMeeting meeting, (long Entry, long Facet)[] entries)
    {
        var days = MeetingDays.Of(meeting.Date, meeting.Status, from.Date);
        long row = (long)store[
            """
            INSERT INTO encounter(document, uri, kind, status, is_primary, date, place, country, others, confidence, evidence, first_day, last_day, meeting, link)
            VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 1) RETURNING id
            """].Scalar(
            document, meeting.Id, SnakeCase.Of(meeting.Kind), SnakeCase.Of(meeting.Status), meeting.Primary ? 1L : 0L, meeting.Date, meeting.Place, meeting.Country, meeting.Others,
            meeting.Confidence, meeting.Evidence, days?.First, days?.Last)!;
        store["UPDATE encounter SET meeting = id WHERE id = $0"].Execute(row);
        foreach (int person in meeting.Participants)
            store["INSERT INTO participant(encounter, entry, facet, first_day) VALUES($0, $1, $2, $3)"].Execute(row, entries[person].Entry, entries[person].Facet, days?.First);
        return row;
    }

    /// <summary>Takes out what an earlier reading of a document said. What else hangs on it is marked as changed.</summary>
    private void Remove(long document, Changes changes)
    {
        List<long> own = store["SELECT id FROM encounter WHERE document = $0"].Query(r => r.GetInt64(0), document);
        foreach (long encounter in own)
            changes.Encounters.UnionWith(encounters.Near(encounters.Load(encounter)));
        changes.Encounters.ExceptWith(own);
        foreach (long encounter in own)
        {
            store["DELETE FROM participant WHERE encounter = $0"].Execute(encounter);
        }

        store["DELETE FROM encounter WHERE document = $0"].Execute(document);
        List<long> touched = store["SELECT facet FROM entry WHERE document = $0"].Query(r => r.GetInt64(0), document);
        foreach (long facet in touched)
            facets.Count(facet, -1);
        store["DELETE FROM role WHERE entry IN (SELECT id FROM entry WHERE document = $0)"].Execute(document);
        store["DELETE FROM entry WHERE document = $0"].Execute(document);
        store["DELETE FROM document WHERE id = $0"].Execute(document);
        foreach (long facet in touched.Distinct())
            Recount(facet, changes);
    }

    /// <summary>Reads again from the remaining entries when a facet held what; a facet without entries goes.</summary>
    private void Recount(long facet, Changes changes)
    {
        foreach (long other in facets.Component(facet).Where(f => f != facet))
            changes.Facets[other] = FacetKind.Full;
        changes.NewFacets.Remove(facet);
        if (store["SELECT 1 FROM entry WHERE facet = $0 LIMIT 1"].Scalar(facet) is null)
        {
            changes.Facets.Remove(facet);
            foreach (long partial in store["SELECT id FROM facet WHERE person = $0 AND kind = 1"].Query(r => r.GetInt64(0), facet))
                changes.Facets[partial] = FacetKind.Partial;
            facets.Remove(facet);
            return;
        }

        changes.Facets[facet] = (FacetKind)(long)store["SELECT kind FROM facet WHERE id = $0"].Scalar(facet)!;
        store["DELETE FROM post WHERE facet = $0"].Execute(facet);
        foreach (var (roleClass, country, date, status) in store["SELECT DISTINCT ifnull(r.class, ''), ifnull(r.country, ''), d.date, ifnull(r.status, 'current') FROM entry e JOIN document d ON d.id = e.document LEFT JOIN role r ON r.entry = e.id WHERE e.facet = $0"]
            .Query(r => (r.GetString(0), r.GetString(1), r.TextOrNull(2), r.GetString(3)), facet))
            facets.Show(facet, roleClass, country, date is null || status != "current" ? null : MeetingDays.DayOf(date));
    }
}

internal enum DocumentChange
{
    /// <summary>The store has it as it is.</summary>
    None,
    Added,

    /// <summary>The same text read otherwise, by another version: the newer reading counts.</summary>
    Replaced,
}

/// <summary>What a batch of documents changed, for the resolution behind it.</summary>
internal sealed class Changes
{
    /// <summary>Facets with more or fewer documents.</summary>
    public SortedDictionary<long, FacetKind> Facets { get; } = [];

    public HashSet<long> NewFacets { get; } = [];

    public SortedSet<long> Encounters { get; } = [];
}
