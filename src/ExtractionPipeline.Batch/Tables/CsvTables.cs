using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using ExtractionPipeline.Batch.Sinks;

namespace ExtractionPipeline.Batch.Tables;

/// <summary>Makes three tables of results: `persons.csv`, `roles.csv` and `meetings.csv`, one row a fact.</summary>
/// <remarks>
/// RFC 4180: UTF-8, CRLF, quotes where needed. A value that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, carriage
/// return in front) gets an apostrophe before it. Streams: holds one result at a time.
/// </remarks>
internal static class CsvTables
{
    private static readonly CsvConfiguration s_format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'), // its own check knows only the whole NewLine
    };

    private static readonly string[] s_persons = ["id", "document", "source", "name", "latin_name", "aliases"];

    private static readonly string[] s_roles =
        ["person_id", "document", "source", "person", "title", "class", "country", "organization", "status", "confidence", "quote", "rule"];

    private static readonly string[] s_meetings =
        ["id", "document", "source", "kind", "status", "primary", "date", "place", "country", "participants", "others", "confidence", "quote", "rule"];

    /// <param name="results">A file of one result a line.</param>
    /// <exception cref="IOException">A table cannot be written.</exception>
    public static void Write(string results, string folder, string unfinished)
    {
        using AtomicFile persons = new(Path.Combine(folder, "persons.csv"), unfinished);
        using AtomicFile roles = new(Path.Combine(folder, "roles.csv"), unfinished);
        using AtomicFile meetings = new(Path.Combine(folder, "meetings.csv"), unfinished);
        Write(File.ReadLines(results), persons.Stream, roles.Stream, meetings.Stream);
        persons.Complete();
        roles.Complete();
        meetings.Complete();
    }

    internal static void Write(IEnumerable<string> results, Stream persons, Stream roles, Stream meetings)
    {
        using CsvWriter personTable = Table(persons, s_persons), roleTable = Table(roles, s_roles), meetingTable = Table(meetings, s_meetings);
        foreach (string line in results)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement document = json.RootElement;
            Dictionary<string, string> names = new(StringComparer.Ordinal);
            foreach (JsonElement person in document.GetProperty("persons").EnumerateArray())
            {
                names[Text(person, "@id")] = Text(person, "name");
                Row(personTable, [
                    Text(person, "@id"), Text(document, "@id"), Text(document, "source"), Text(person, "name"), Text(person, "latinName"),
                    string.Join("; ", person.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()))]);
                foreach (JsonElement role in person.GetProperty("roles").EnumerateArray())
                {
                    Row(roleTable, [
                        Text(person, "@id"), Text(document, "@id"), Text(document, "source"), Text(person, "name"), Text(role, "title"), Text(role, "class"),
                        Text(role, "country"), Text(role, "organization"), Text(role, "status"), Text(role, "confidence"), .. Evidence(role)]);
                }
            }

            foreach (JsonElement meeting in document.GetProperty("meetings").EnumerateArray())
            {
                Row(meetingTable, [
                    Text(meeting, "@id"), Text(document, "@id"), Text(document, "source"), Text(meeting, "kind"), Text(meeting, "status"), Text(meeting, "primary"),
                    Text(meeting, "date"), Text(meeting, "place"), Text(meeting, "country"),
                    string.Join("; ", meeting.GetProperty("participants").EnumerateArray().Select(p => names[Text(p, "person")])),
                    Text(meeting, "others"), Text(meeting, "confidence"), .. Evidence(meeting)]);
            }
        }
    }

    private static CsvWriter Table(Stream stream, string[] columns)
    {
        CsvWriter table = new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true), s_format);
        Row(table, columns);
        return table;
    }

    private static void Row(CsvWriter table, string[] cells)
    {
        foreach (string cell in cells)
            table.WriteField(cell);
        table.NextRecord();
    }

    /// <returns>The words and the rule of the first evidence.</returns>
    private static string[] Evidence(JsonElement fact) =>
        fact.GetProperty("evidence").EnumerateArray().Select(e => new[] { Text(e, "quote"), Text(e, "rule") }).FirstOrDefault(["", ""]);

    private static string Text(JsonElement from, string key) => from.GetProperty(key) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Null } => "",
        var other => other.GetRawText(),
    };
}
