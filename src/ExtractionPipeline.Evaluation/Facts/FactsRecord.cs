using System.Collections.Immutable;
using System.Text.Json;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>Writes one record of <see cref="FactsFile"/>.</summary>
internal static class FactsRecord
{
    public static void Write(string id, FactDocument facts, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("lang", facts.Language);
        Array(json, "persons", facts.Persons, person => WritePerson(person, json));
        Array(json, "meetings", facts.Meetings, meeting => WriteMeeting(meeting, facts.Persons, json));
        if (!facts.OptionalMeetings.IsEmpty)
            Array(json, "optional_meetings", facts.OptionalMeetings, meeting => WriteMeeting(meeting, facts.Persons, json));
        json.WriteEndObject();
    }

    private static void WritePerson(FactPerson person, Utf8JsonWriter json)
    {
        json.WriteString("name", person.Name);
        if (person.Latin is not null)
            json.WriteString("latin", person.Latin);
        json.WriteStartArray("aliases");
        foreach (string alias in person.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        Array(json, "roles", person.Roles, role => WriteRole(role, json));
    }

    private static void WriteRole(FactRole role, Utf8JsonWriter json)
    {
        json.WriteString("class", SnakeCase.Of(role.Class));
        json.WriteString("country", role.Country);
        if (!role.Alternatives.IsEmpty)
            json.WriteString("class_alt", SnakeCase.Of(role.Alternatives[0]));
        if (role.Status == RoleStatus.Former)
            json.WriteBoolean("former", true);
        if (role.Status == RoleStatus.Nominated)
            json.WriteBoolean("nominee", true);
    }

    private static void WriteMeeting(FactMeeting meeting, ImmutableArray<FactPerson> persons, Utf8JsonWriter json)
    {
        json.WriteString("kind", SnakeCase.Of(meeting.Kind));
        if (!meeting.Alternatives.IsEmpty)
            json.WriteString("kind_alt", SnakeCase.Of(meeting.Alternatives[0]));
        json.WriteString("status", SnakeCase.Of(meeting.Status));
        json.WriteBoolean("primary", meeting.Primary);
        json.WriteStartArray("participants");
        foreach (int participant in meeting.Participants)
            json.WriteStringValue(persons[participant].Name);
        json.WriteEndArray();
        json.WriteString("date", meeting.Date);
        json.WriteString("country", meeting.Country);
    }

    private static void Array<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<T> writeContent)
    {
        json.WriteStartArray(key);
        foreach (T item in items)
        {
            json.WriteStartObject();
            writeContent(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
