using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Output;

/// <summary>Writes a graph as one JSON-LD 1.1 document: documents, countries, organizations, posts, persons, meetings, each fact with all its evidence.</summary>
/// <remarks>UTF-8, keys and nodes always in the same order: equal graphs give equal bytes. Memory does not grow with the graph.</remarks>
public sealed class GraphWriter(GraphStore store, IReadOnlyDictionary<string, string> countryNames)
{
    private const string Countries = "https://www.omg.org/spec/LCC/Countries/ISO3166-1-CountryCodes/";

    private readonly GraphReader _reader = new(store);

    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        store.InSnapshot(() =>
        {
            json.WriteStartObject();
            json.WritePropertyName("@context");
            json.WriteRawValue(GraphContext.Json, skipInputValidation: true);
            json.WriteStartArray("@graph");
            foreach (GraphDocument document in _reader.Documents())
                Node(json, () => WriteDocument(json, document));
            WritePosts(json);
            foreach (GraphPerson person in _reader.Persons())
                Node(json, () => WritePerson(json, person));
            foreach (GraphMeeting meeting in _reader.Meetings())
                Node(json, () => WriteMeeting(json, meeting));
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>A node at a time goes to the stream.</summary>
    private static void Node(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        if (json.BytesPending > 1 << 16)
            json.Flush();
    }

    private static void WriteDocument(Utf8JsonWriter json, GraphDocument document)
    {
        json.WriteString("@id", document.Uri);
        json.WriteString("@type", "NewsArticle");
        json.WriteString("source", document.Source);
        WriteIfKnown(json, "headline", document.Headline);
        WriteIfKnown(json, "url", document.Url);
        json.WriteString("language", document.Language);
        WriteIfKnown(json, "date", document.Date);
        json.WriteStartObject("generatedBy");
        json.WriteString("version", document.Version);
        json.WriteString("models", document.Models);
        json.WriteEndObject();
    }

    private void WritePosts(Utf8JsonWriter json)
    {
        foreach (string code in store["SELECT country FROM role WHERE country <> '' UNION SELECT country FROM encounter WHERE country IS NOT NULL ORDER BY 1"].Query(r => r.GetString(0)))
        {
            Node(json, () =>
            {
                json.WriteString("@id", Countries + code);
                json.WriteString("@type", "Country");
                json.WriteString("code", code);
                WriteIfKnown(json, "name", countryNames.GetValueOrDefault(code));
            });
        }

        foreach (string name in store["SELECT DISTINCT organization FROM role WHERE organization IS NOT NULL ORDER BY 1"].Query(r => r.GetString(0)))
        {
            Node(json, () =>
            {
                json.WriteString("@id", OrganizationOf(name));
                json.WriteString("@type", "Organization");
                json.WriteString("name", name);
            });
        }

        foreach (var (roleClass, country, organization) in store["SELECT DISTINCT class, country, organization FROM role ORDER BY 1, 2, 3"].Query(r => (r.GetString(0), r.GetString(1), r.TextOrNull(2))))
        {
            Node(json, () =>
            {
                json.WriteString("@id", PostOf(roleClass, country, organization));
                json.WriteString("@type", "Post");
                json.WriteString("class", roleClass);
                if (country.Length > 0)
                    json.WriteString("postIn", Countries + country);
                else if (organization is not null)
                    json.WriteString("postIn", OrganizationOf(organization));
            });
        }
    }

    private void WritePerson(Utf8JsonWriter json, GraphPerson person)
    {
        json.WriteString("@id", person.Uri);
        json.WriteString("@type", "Person");
        json.WriteString("name", person.Name);
        WriteAll(json, "aliases", [.. person.Names.Where(n => n != person.Name)], json.WriteStringValue);
        json.WriteNumber("confidence", person.Confidence);
        WriteAll(json, "roles", _reader.RolesOf(person.Row), role => WriteRole(json, role));
        WriteAll(json, "entries", _reader.EntriesOf(person.Row), entry =>
        {
            json.WriteStartObject();
            json.WriteString("@id", entry.Uri);
            json.WriteString("@type", "PersonEntry");
            json.WriteString("document", entry.Document);
            json.WriteString("name", entry.Name);
            WriteLink(json, entry.Confidence, entry.Signals);
            json.WriteEndObject();
        });
    }

    private static void WriteRole(Utf8JsonWriter json, GraphRole role)
    {
        json.WriteStartObject();
        json.WriteString("post", PostOf(role.Class, role.Country ?? "", role.Organization));
        WriteAll(json, "titles", role.Titles, json.WriteStringValue);
        json.WriteString("class", role.Class);
        WriteIfKnown(json, "country", role.Country);
        WriteIfKnown(json, "organization", role.Organization);
        json.WriteString("status", role.Status);
        WriteIfKnown(json, "from", role.From);
        WriteIfKnown(json, "to", role.To);
        json.WriteNumber("confidence", role.Confidence);
        json.WriteStartArray("evidence");
        foreach (GraphEvidence evidence in role.Evidence)
            WriteEvidence(json, evidence.Document, evidence.Evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeeting(Utf8JsonWriter json, GraphMeeting meeting)
    {
        json.WriteString("@id", meeting.Uri);
        json.WriteString("@type", "Meeting");
        json.WriteString("kind", meeting.Kind);
        json.WriteString("status", meeting.Status);
        WriteIfKnown(json, "date", meeting.Date);
        WriteIfKnown(json, "place", meeting.Place);
        WriteIfKnown(json, "country", meeting.Country);
        WriteAll(json, "participants", meeting.Participants, person =>
        {
            json.WriteStartObject();
            json.WriteString("person", person.Uri);
            json.WriteEndObject();
        });
        json.WriteNumber("confidence", meeting.Tellings.Max(t => t.Confidence));
        json.WriteStartArray("evidence");
        foreach (GraphTelling telling in meeting.Tellings)
            WriteEvidence(json, telling.Document, telling.Evidence);
        json.WriteEndArray();
        WriteAll(json, "entries", meeting.Tellings, telling => WriteTelling(json, telling));
    }

    /// <summary>What one document says of a meeting, also where it says otherwise than the rest.</summary>
    private static void WriteTelling(Utf8JsonWriter json, GraphTelling telling)
    {
        json.WriteStartObject();
        json.WriteString("@id", telling.Uri);
        json.WriteString("@type", "MeetingEntry");
        json.WriteString("document", telling.Document);
        json.WriteString("kind", telling.Kind);
        json.WriteString("status", telling.Status);
        json.WriteBoolean("primary", telling.Primary);
        WriteIfKnown(json, "date", telling.Date);
        WriteIfKnown(json, "place", telling.Place);
        WriteIfKnown(json, "country", telling.Country);
        WriteIfKnown(json, "others", telling.Others);
        WriteLink(json, telling.Link, telling.Signals);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string document, string evidence)
    {
        using JsonDocument items = JsonDocument.Parse(evidence);
        foreach (JsonElement item in items.RootElement.EnumerateArray())
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            foreach (JsonProperty property in item.EnumerateObject())
                property.WriteTo(json);
            json.WriteEndObject();
        }
    }

    private static void WriteLink(Utf8JsonWriter json, double confidence, string? signals)
    {
        json.WriteNumber("confidence", confidence);
        WriteIfKnown(json, "signals", signals);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string key, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (T value in values)
            write(value);
        json.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private static string OrganizationOf(string name) => ContentName.Of("organization", name);

    private static string PostOf(string roleClass, string country, string? organization) => ContentName.Of("post", $"{roleClass}|{country}|{organization}");
}
