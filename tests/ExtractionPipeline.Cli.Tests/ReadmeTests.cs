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
