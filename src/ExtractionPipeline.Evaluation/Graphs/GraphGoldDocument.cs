using System.Collections.Immutable;
using ExtractionPipeline.Graph.Results;

namespace ExtractionPipeline.Evaluation.Graphs;

/// <summary>A gold document of the graph: its facts, who each person and which each meeting is across documents, and the text.</summary>
/// <param name="Persons">Of each person of <paramref name="Facts"/> the entity.</param>
/// <param name="Meetings">Of each meeting likewise.</param>
public sealed record GraphGoldDocument(string Id, ResultDocument Facts, ImmutableArray<string> Persons, ImmutableArray<string> Meetings, string Text);
