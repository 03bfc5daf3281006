using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Graphs;

/// <summary>Reads `&lt;half&gt;.facts.jsonl`: facts as <see cref="FactsFile"/> reads them, and `entity` of persons and meetings.</summary>
public static class GraphGoldFile
{
    /// <param name="path">The texts stand in the folder of its name, `&lt;id&gt;.txt` each.</param>
    /// <exception cref="InvalidDataException">A record cannot be read or has no text; the message names file and line.</exception>
    public static ImmutableArray<GraphGoldDocument> Read(string path)
    {
        string texts = path[..^".facts.jsonl".Length];
        var documents = ImmutableArray.CreateBuilder<GraphGoldDocument>();
        foreach (string line in File.ReadLines(path))
        {
            try
            {
                var (id, facts) = FactsFile.Parse(line);
                using JsonDocument json = JsonDocument.Parse(line);
                documents.Add(new GraphGoldDocument(
                    id, Document(id, facts, json.RootElement), Entities(json.RootElement, "persons"), Entities(json.RootElement, "meetings"), File.ReadAllText(Path.Combine(texts, id + ".txt"))));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
            {
                throw new InvalidDataException(new GoldFault(path, documents.Count + 1, $"is not a gold record of the graph: {fault.Message}").ToString(), fault);
            }
        }

        return documents.ToImmutable();
    }

    private static ImmutableArray<string> Entities(JsonElement record, string key) => [.. record.GetProperty(key).EnumerateArray().Select(e => e.GetProperty("entity").GetString()!)];

    private static ResultDocument Document(string id, FactDocument facts, JsonElement record)
    {
        string uri = $"urn:gold:{id}";
        string?[] places = [.. record.GetProperty("meetings").EnumerateArray().Select(m => m.GetProperty("place").GetString())];
        return new ResultDocument(
            uri, id + ".txt", facts.Language, record.GetProperty("doc_date").GetString() is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            [.. facts.Persons.Select((p, i) => new ResultPerson($"{uri}#person-{i + 1}", p.Name, p.Latin, p.Aliases, [.. p.Roles.Select(r => new ResultRole(SnakeCase.Of(r.Class), r.Class, r.Country, null, r.Status, 1, "[]"))]))],
            [.. facts.Meetings.Select((m, i) => new ResultMeeting($"{uri}#meeting-{i + 1}", m.Kind, m.Status, m.Primary, m.Date, places[i], m.Country, m.Participants, null, 1, "[]"))]);
    }
}
