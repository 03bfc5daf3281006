using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Output;
using ExtractionPipeline.Graph.Persons;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Graph;

/// <summary>A graph in memory, and documents written in one line.</summary>
internal sealed class GraphFixture : IDisposable
{
    public static readonly GraphModels Models = GraphModels.Load(TestModels.Folder);

    public GraphStore Store { get; } = GraphStore.InMemory();

    public GraphReader Reader => new(Store);

    public GraphQueries Queries => new(Store, new PersonFinder(Store, Models));

    public GraphChange Add(params ResultDocument[] documents) => new GraphBuilder(Store, Models).Add(documents);

    public void Override(params (bool Same, string First, string Second)[] lines)
    {
        if (new OverrideTable(Store).Replace(new PersonOverrides(lines)))
            new GraphBuilder(Store, Models).Rebuild();
    }

    /// <returns>The names of each person, sorted and joined by ` = `.</returns>
    public string[] Persons() => [.. Reader.Persons().Select(p => string.Join(" = ", p.Names.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    /// <returns>Of each meeting its documents, sorted and joined by ` = `.</returns>
    public string[] Meetings() => [.. Reader.Meetings().Select(m => string.Join(" = ", m.Tellings.Select(t => t.Document).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    public string JsonLd()
    {
        using var output = new MemoryStream();
        new GraphWriter(Store, CountryNames.Load(TestModels.Folder)).Write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public void Dispose() => Store.Dispose();

    /// <param name="date">`2024-05-14`, or `-`.</param>
    /// <param name="persons">`Erik Hansen: foreign_minister NO; Nino Beridze`.</param>
    /// <param name="meetings">Of all persons: `held 2024-05-14 NO`, with a kind before it where it is no meeting, `-` for what is not known.</param>
    public static ResultDocument Document(string id, string language, string date, string persons, params string[] meetings)
    {
        ImmutableArray<ResultPerson> all = [.. persons.Split("; ").Select((p, i) => Person($"{id}#person-{i + 1}", p))];
        return new ResultDocument(
            id, id + ".txt", language, date == "-" ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), all,
            [.. meetings.Select((m, i) => Meeting($"{id}#meeting-{i + 1}", m, all.Length))]);
    }

    private static ResultPerson Person(string id, string person)
    {
        string[] parts = person.Split(": ");
        return new ResultPerson(id, parts[0], null, [], parts.Length == 1 ? [] : [.. parts[1].Split(", ").Select(Role)]);
    }

    private static ResultRole Role(string role)
    {
        string[] parts = role.Split(' ');
        SnakeCase.TryParse(parts[0], out RoleClass roleClass).Should().BeTrue(role);
        return new ResultRole(parts[0], roleClass, parts.Length > 1 ? parts[1] : null, null, RoleStatus.Current, 0.9, """[{"start":0,"end":1,"quote":"x","rule":"r"}]""");
    }

    private static ResultMeeting Meeting(string id, string meeting, int persons)
    {
        string[] parts = meeting.Split(' ');
        if (!SnakeCase.TryParse(parts[0], out MeetingKind kind))
            (kind, parts) = (MeetingKind.Meeting, ["meeting", .. parts]);
        SnakeCase.TryParse(parts[1], out MeetingStatus status).Should().BeTrue(meeting);
        return new ResultMeeting(
            id, kind, status, true, parts[2] == "-" ? null : parts[2], null, parts[3] == "-" ? null : parts[3], [.. Enumerable.Range(0, persons)], null, 0.9,
            """[{"start":0,"end":1,"quote":"x","rule":"r"}]""");
    }
}
