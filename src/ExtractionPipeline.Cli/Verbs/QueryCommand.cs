using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Cli.Graphs;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`query …`: the common questions to a graph.</summary>
internal static class QueryCommand
{
    public static Command Create() => new("query", "Ask a graph: who met whom when, who held which office, which documents say so.")
    {
        Verb("meetings", "Who met whom, when and where.", [Person, Country, From, To], (q, _, o) => Meetings(q.Meetings(o.Person, o.Country, o.From, o.To))),
        Verb("persons", "Who is in the graph, under which names.", [Person, Country], (q, _, o) => Persons(q.Persons(o.Person, o.Country))),
        Verb("roles", "Who held which office from when to when, by the dates of the documents that show it.", [Person, Country], (q, _, o) => Roles(q.Roles(o.Person, o.Country))),
        Verb("documents", "All documents behind a meeting, or that name a person.", [Person, Meeting], (q, _, o) => Documents(q.Documents(o.Person, o.Meeting))),
        Verb("contradictions", "Where documents say what cannot all be so.", [], (_, store, _) => Contradictions(new Contradictions(store).Find())),
        OverviewCommand.Create(),
    };

    private const string Person = "--person", Country = "--country", From = "--from", To = "--to", Meeting = "--meeting";

    /// <summary>What an answer is narrowed to; null for anything.</summary>
    private sealed record Filter(string? Person, string? Country, string? From, string? To, string? Meeting);

    private static Command Verb(string name, string description, string[] filters, Func<GraphQueries, GraphStore, Filter, ResultTable> ask)
    {
        Option<string> store = new("--store") { Description = "The graph's database.", Required = true, HelpName = "FILE" };
        Option<string?> format = new Option<string?>("--format") { Description = "Default: a table on a terminal, tsv else." }.AcceptOnlyFromAmong("table", "tsv", "csv", "json");
        Option<DirectoryInfo> models = CommonOptions.Models();
        Dictionary<string, Option<string?>> options = filters.ToDictionary(f => f, Option);
        Command command = new(name, description);
        foreach (Option option in options.Values)
            command.Add(option);
        command.Add(store);
        command.Add(format);
        command.Add(models);
        if (filters.Contains(Meeting))
            command.Validators.Add(r => { if (r.GetValue(options[Person]) is null == r.GetValue(options[Meeting]) is null) r.AddError("documents: give --meeting or --person."); });
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            using GraphStore graph = GraphStore.OpenToRead(parsed.GetRequiredValue(store));
            GraphQueries queries = new(graph, new PersonFinder(graph, GraphModels.Load(parsed.GetRequiredValue(models).FullName)));
            ask(queries, graph, new Filter(Value(Person), Value(Country), Value(From), Value(To), Value(Meeting))).Write(parsed.GetValue(format), context.Terminal.Results);
            return ExitCode.Done;

            string? Value(string filter) => options.TryGetValue(filter, out var option) ? parsed.GetValue(option) : null;
        }));
        return command;
    }

    private static Option<string?> Option(string name)
    {
        Option<string?> option = name switch
        {
            Person => new(name) { Description = "A name in any spelling, part of one, or an id.", HelpName = "NAME" },
            Country => new(name) { Description = "ISO 3166-1 alpha-2: of the place or of somebody's office.", HelpName = "CODE" },
            From => new(name) { Description = "The first day.", HelpName = "YYYY-MM-DD" },
            To => new(name) { Description = "The last day.", HelpName = "YYYY-MM-DD" },
            _ => new(name) { Description = "The id of a meeting.", HelpName = "ID" },
        };
        if (name is From or To)
        {
            option.Validators.Add(r =>
            {
                if (!DateOnly.TryParseExact(r.GetValueOrDefault<string?>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                    r.AddError($"{name}: expected a day as 2025-11-26.");
            });
        }

        return option;
    }

    private static ResultTable Meetings(IEnumerable<GraphMeeting> meetings) => new(
        ["date", "kind", "status", "participants", "place", "country", "documents", "id"],
        [.. meetings.Select(m => (string?[])[m.Date, m.Kind, m.Status, string.Join("; ", m.Participants.Select(p => p.Name)), m.Place, m.Country, Number(m.Tellings.Length), m.Uri])]);

    private static ResultTable Persons(IEnumerable<GraphPerson> persons) => new(
        ["name", "also", "documents", "confidence", "id"],
        [.. persons.Select(p => (string?[])[p.Name, string.Join("; ", p.Names.Where(n => n != p.Name)), Number(p.Documents), p.Confidence.ToString("0.###", CultureInfo.InvariantCulture), p.Uri])]);

    private static ResultTable Roles(IEnumerable<(GraphPerson Person, GraphRole Role)> roles) => new(
        ["person", "office", "country", "organization", "status", "from", "to", "documents", "titles"],
        [.. roles.Select(r => (string?[])[r.Person.Name, r.Role.Class, r.Role.Country, r.Role.Organization, r.Role.Status, r.Role.From, r.Role.To, Number(r.Role.Evidence.Length), string.Join("; ", r.Role.Titles)])]);

    private static ResultTable Documents(IEnumerable<GraphDocument> documents) => new(
        ["date", "language", "source", "headline", "id"], [.. documents.Select(d => (string?[])[d.Date, d.Language, d.Source, d.Headline, d.Uri])]);

    private static ResultTable Contradictions(IEnumerable<(string Kind, string What, string First, string Second)> found) => new(
        ["kind", "what", "first", "second"], [.. found.Select(c => (string?[])[c.Kind, c.What, c.First, c.Second])]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
