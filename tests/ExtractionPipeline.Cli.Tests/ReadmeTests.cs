using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>What README.md shows is what the program does.</summary>
public partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"));

    [Fact]
    public void The_example_sentence_gives_the_facts_that_are_shown()
    {
        string sentence = Sentence().Match(s_readme).Groups[1].Value.Replace('\n', ' ');
        using TemporaryFolder folder = new();
        folder.With("example.txt", sentence);

        string output = folder.Run("extract", "example.txt").Output;

        string written = Identifier().Replace(output, "urn:uuid:…");
        string[] shown = [.. s_readme[(s_readme.IndexOf("    \"persons\": [", StringComparison.Ordinal))..s_readme.IndexOf("## How", StringComparison.Ordinal)].Split('\n')
            .SelectMany(line => KeyAndValue().Matches(line)).Select(match => match.Value.Replace(": ", ":"))];
        shown.Should().HaveCountGreaterThan(20);
        shown.Should().OnlyContain(pair => written.Contains(pair, StringComparison.Ordinal));
        JsonDocument.Parse(output).RootElement.GetProperty("persons").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void Every_verb_of_the_table_exists()
    {
        string table = s_readme[s_readme.IndexOf("| Verb", StringComparison.Ordinal)..s_readme.IndexOf("### extract", StringComparison.Ordinal)];
        string[] verbs = [.. Verb().Matches(table).Select(match => match.Groups[1].Value)];
        using TemporaryFolder folder = new();

        verbs.Should().Contain("extract");
        foreach (string verb in verbs)
            folder.Run([.. verb.Split(' '), "--help"]).ExitCode.Should().Be(0, "README.md lists {0}", verb);
    }

    /// <summary>CI measures against the same file, so that the table cannot grow old unseen.</summary>
    [Fact]
    public void The_table_of_quality_is_the_committed_baseline()
    {
        (string Row, string Figure)[] rows =
        [
            ("language", "language"), ("mentions of persons, strict", "entity/Person"), ("mentions of countries, strict", "entity/Country"), ("mentions of roles, strict", "entity/Role"),
            ("persons of a document", "person"), ("role: person and class", "role"), ("role: person, class and state", "triple"), ("meetings", "meeting"),
            ("of meetings found: date right", "meeting_date"), ("of meetings found: participants right", "participants"), ("of meetings found: country of the place right", "place_country"),
            ("no date added where there is none", "no_invented_date"),
        ];
        using JsonDocument baseline = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Path, "gold-annotations", "baseline.json")));
        JsonElement figures = baseline.RootElement.GetProperty("figures");

        foreach (var (row, figure) in rows)
            s_readme.Should().Contain($"| {row} | {string.Join(" | ", new[] { "az", "en", "ru", "all" }.Select(language => Cell(figures.GetProperty(language), figure)))} |\n");
    }

    private static string Cell(JsonElement figures, string name)
    {
        if (!figures.TryGetProperty(name, out JsonElement figure) || figure.GetProperty("gold").GetDouble() == 0)
            return "-";
        JsonElement interval = figure.GetProperty("f1Interval95");
        return $"{Percent(figure.GetProperty("f1"))} ({Percent(interval[0])}-{Percent(interval[1])})";
    }

    private static string Percent(JsonElement share) => Math.Round(share.GetDecimal() * 100).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("«([^»]*)»", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("urn:uuid:[0-9a-f-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("\"[@a-z]+\": (\"[^\"]*\"|[0-9.]+|true)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyAndValue();

    /// <summary>A verb in the first column of the table, without its arguments.</summary>
    [GeneratedRegex("`([a-z-]+( [a-z-]+)?)( [<.][^`]*)?`(?=.*\\|)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();
}
