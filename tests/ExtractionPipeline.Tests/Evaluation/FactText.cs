using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Evaluation;

/// <summary>Facts as a linguist would note them, a person or an encounter a line.</summary>
/// <remarks>
/// `Erik Hansen (Hansen) = foreign_minister NO, minister|other -, ambassador NO former` and `meeting held 2025-11-26 NO primary: Erik Hansen, Jan Novak`;
/// `-` where there is no country or date; `optional` instead of `primary` where two readings are fair.
/// </remarks>
internal static class FactText
{
    public static FactDocument Parse(string notes)
    {
        string[] lines = notes.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<FactPerson> persons = [.. lines.Where(l => !l.Contains(':', StringComparison.Ordinal)).Select(Person)];
        var meetings = lines.Where(l => l.Contains(':', StringComparison.Ordinal)).ToLookup(l => l.Contains(" optional:", StringComparison.Ordinal), l => Meeting(l, persons));
        return new FactDocument("en", persons, [.. meetings[false]], [.. meetings[true]]);
    }

    /// <summary>Scores one set of notes against another.</summary>
    public static ScoreSheet Score(string gold, string predicted)
    {
        var sheet = new ScoreSheet();
        FactScorer.Score(Parse(gold), Parse(predicted), sheet);
        return sheet;
    }

    /// <summary>`right of predicted, right of gold`, as counted by hand.</summary>
    public static string Counts(this ScoreSheet sheet, Layer layer) => $"{sheet[layer].RightPredicted}/{sheet[layer].Predicted} {sheet[layer].RightGold}/{sheet[layer].Gold}";

    private static FactPerson Person(string line)
    {
        string[] sides = line.Split('=', StringSplitOptions.TrimEntries);
        string[] names = sides[0].Split('(', ')');
        string[] aliases = names.Length > 1 ? names[1].Split(',', StringSplitOptions.TrimEntries) : [];
        string[] roles = sides.Length > 1 ? sides[1].Split(',', StringSplitOptions.TrimEntries) : [];
        return new FactPerson(names[0].Trim(), [.. aliases], null, [.. roles.Select(Role)]);
    }

    private static FactRole Role(string note)
    {
        string[] words = note.Split(' ');
        RoleClass[] classes = [.. words[0].Split('|').Select(Named<RoleClass>)];
        return new FactRole(classes[0], [.. classes[1..]], OrNull(words[1]), words.Length > 2 ? Named<RoleStatus>(words[2]) : RoleStatus.Current);
    }

    private static FactMeeting Meeting(string line, ImmutableArray<FactPerson> persons)
    {
        string[] sides = line.Split(':', StringSplitOptions.TrimEntries);
        string[] words = sides[0].Split(' ');
        MeetingKind[] kinds = [.. words[0].Split('|').Select(Named<MeetingKind>)];
        ImmutableArray<int> participants = [.. sides[1].Split(',', StringSplitOptions.TrimEntries).Select(n => persons.Select(p => p.Name).ToList().IndexOf(n))];
        return new FactMeeting(kinds[0], [.. kinds[1..]], Named<MeetingStatus>(words[1]), words.Contains("primary"), participants, OrNull(words[2]), OrNull(words[3]));
    }

    private static string? OrNull(string word) => word == "-" ? null : word;

    private static T Named<T>(string name) where T : struct, Enum => SnakeCase.TryParse(name, out T value) ? value : throw new ArgumentException($"'{name}' is no {typeof(T).Name}");
}
