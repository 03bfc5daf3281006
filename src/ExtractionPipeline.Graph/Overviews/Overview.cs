using System.Collections.Immutable;
using ExtractionPipeline.Graph.Queries;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>How much of a graph an overview shows; a page says where it shows less than there is.</summary>
/// <param name="Meetings">The newest.</param>
/// <param name="Persons">Those with most meetings, then most documents.</param>
/// <param name="Nodes">Persons of the network: those who met most others, and whom they met.</param>
/// <param name="Pairs">Of persons and of states, those who met most.</param>
/// <param name="Documents">Behind one fact, the first.</param>
/// <param name="Quote">UTF-16 code units of a quote, a name or a path.</param>
public sealed record OverviewLimits(int Meetings = 5000, int Persons = 2000, int Nodes = 150, int Pairs = 100, int Documents = 20, int Quote = 600);

/// <summary>What people look at of a graph: who met whom, which states, when, and the sentences that say so.</summary>
/// <param name="Meetings">Newest first; dated by no document last.</param>
/// <param name="Nodes">Those who met most others first.</param>
/// <param name="Ties">Between persons of <paramref name="Nodes"/>, most meetings first.</param>
/// <param name="Pairs">Most meetings first.</param>
public sealed record Overview(
    OverviewTotals Totals, OverviewLimits Limits, ImmutableArray<OverviewMeeting> Meetings, ImmutableArray<PersonFacts> Persons, ImmutableArray<OverviewPerson> Nodes, ImmutableArray<PersonTie> Ties,
    ImmutableArray<StatePair> Pairs);

/// <summary>What the whole graph holds, also where an overview shows less.</summary>
/// <param name="Persons">With an office or a meeting.</param>
/// <param name="Met">Persons who met somebody.</param>
/// <param name="First">The first day or month of a meeting; null where none is dated.</param>
public sealed record OverviewTotals(int Documents, int Meetings, int Persons, int Met, int Ties, int Pairs, string? First, string? Last);

/// <param name="States">ISO 3166-1 alpha-2 of the place and of the participants, each once, sorted.</param>
/// <param name="Pairs">The pairs of states that met, as <see cref="StatePair.Key"/>; none for a meeting that is only planned.</param>
public sealed record OverviewMeeting(GraphMeeting Meeting, ImmutableArray<OverviewPerson> Participants, ImmutableArray<string> States, ImmutableArray<string> Pairs, ImmutableArray<Source> Sources);

/// <summary>What one document says of a meeting.</summary>
public sealed record Source(GraphDocument Document, GraphTelling Telling);

/// <param name="State">The state that most documents show the person in an office of; null where none does.</param>
/// <param name="Others">How many other persons were met.</param>
public sealed record OverviewPerson(GraphPerson Person, string? State, int Meetings, int Others);

/// <summary>A person with every office that documents show them in.</summary>
public sealed record PersonFacts(OverviewPerson Person, ImmutableArray<RoleFacts> Roles);

/// <param name="Sources">The first documents that show it, each with its evidence as a JSON array.</param>
public sealed record RoleFacts(GraphRole Role, ImmutableArray<(GraphDocument Document, string Evidence)> Sources);

/// <summary>Two persons who met, each an index into the network's persons.</summary>
/// <param name="Meetings">How many times; not counting what is only planned.</param>
public sealed record PersonTie(int First, int Second, int Meetings);

/// <summary>Two states, in the order of their codes, whose officials met.</summary>
public sealed record StatePair(string First, string Second, int Meetings)
{
    public string Key => KeyOf(First, Second);

    public static string KeyOf(string first, string second) => $"{first}-{second}";
}
