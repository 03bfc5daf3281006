using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Results;

/// <summary>Reads one result of `extract` from its JSON.</summary>
public static class ResultParser
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <exception cref="FormatException">The JSON is no result: a key is missing, or a value is none that the contract knows.</exception>
    public static ResultDocument Parse(string json)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            return Parse(parsed.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static ResultDocument Parse(JsonElement result)
    {
        JsonElement[] persons = Items(result, "persons");
        string[] ids = [.. persons.Select(p => p.GetProperty("@id").GetString()!)];
        DateOnly? date = TextOf(result, "date") is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null;
        return new ResultDocument(
            result.GetProperty("@id").GetString()!, result.GetProperty("source").GetString()!, result.GetProperty("language").GetString()!, date,
            [.. persons.Select(PersonOf)], [.. Items(result, "meetings").Select(m => MeetingOf(m, ids))])
        {
            Headline = TextOf(result, "headline"),
            Url = TextOf(result, "url"),
            Version = RunOf(result, "version"),
            Models = RunOf(result, "models"),
        };
    }

    private static string RunOf(JsonElement result, string key) => result.TryGetProperty("generatedBy", out JsonElement run) ? TextOf(run, key) ?? "" : "";

    private static ResultPerson PersonOf(JsonElement person) => new(
        person.GetProperty("@id").GetString()!,
        person.GetProperty("name").GetString()!,
        TextOf(person, "latinName"),
        [.. Items(person, "aliases").Select(a => a.GetString()!)],
        [.. Items(person, "roles").Select(RoleOf)]);

    private static ResultRole RoleOf(JsonElement role) => new(
        TextOf(role, "title") ?? "", Named<RoleClass>(role, "class"), TextOf(role, "country"), TextOf(role, "organization"), Named<RoleStatus>(role, "status"),
        Confidence(role), Evidence(role));

    private static ResultMeeting MeetingOf(JsonElement meeting, string[] ids)
    {
        ImmutableArray<int> participants = [.. Items(meeting, "participants").Select(p => Array.IndexOf(ids, p.GetProperty("person").GetString())).Distinct()];
        return participants.Contains(-1)
            ? throw new FormatException("a participant is none of the persons")
            : new ResultMeeting(
                meeting.GetProperty("@id").GetString()!, Named<MeetingKind>(meeting, "kind"), Named<MeetingStatus>(meeting, "status"),
                meeting.TryGetProperty("primary", out JsonElement primary) && primary.ValueKind == JsonValueKind.True,
                DateOf(TextOf(meeting, "date")), TextOf(meeting, "place"), TextOf(meeting, "country"), participants, TextOf(meeting, "others"), Confidence(meeting), Evidence(meeting));
    }

    /// <exception cref="FormatException">The date is neither a day nor a month.</exception>
    private static string? DateOf(string? date)
    {
        if (date is not null)
            _ = DateOnly.ParseExact(date.Length == 7 ? date + "-01" : date, DayFormat, CultureInfo.InvariantCulture);
        return date;
    }

    private static string Evidence(JsonElement fact) => fact.TryGetProperty("evidence", out JsonElement value) ? JsonSerializer.Serialize(value) : "[]";

    private static double Confidence(JsonElement fact) => fact.TryGetProperty("confidence", out JsonElement value) ? value.GetDouble() : 1;

    private static T Named<T>(JsonElement from, string key) where T : struct, Enum =>
        SnakeCase.TryParse(TextOf(from, key) ?? "", out T value) ? value : throw new FormatException($"'{TextOf(from, key)}' is no {key}");

    private static JsonElement[] Items(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static string? TextOf(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
