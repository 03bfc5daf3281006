using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private const string Release = "The Foreign Minister of Norway Erik Hansen met with the President of the Senate in Oslo.";

    private const string Annotations = "T1\tRole 4 20\tForeign Minister\nT2\tCountry 24 30\tNorway\nT3\tPerson 31 42\tErik Hansen\n"
        + "R1\tHolder Arg1:T1 Arg2:T3\nR2\tOfCountry Arg1:T1 Arg2:T2\nA1\tClass T1 foreign_minister\n#1\tAnnotatorNotes T2\tcode=NO\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gold_gives_a_table_and_the_files_that_were_asked_for()
    {
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", Annotations);

        CliResult result = _folder.Run("evaluate", "gold", "--json", "figures.json", "--csv", "figures.csv", "--report", "report.html");

        result.ExitCode.Should().Be(0);
        result.OutputLines.First().Should().Contain("en, 1 text").And.Contain("all, 1 text");
        result.OutputLines.Should().OnlyContain(line => line.Length <= 100, "the table fits a terminal");
        result.Output.Should().NotContain("\u001b", "a pipe gets no colours");
        using JsonDocument figures = JsonDocument.Parse(_folder.Read("figures.json"));
        figures.RootElement.GetProperty("figures").GetProperty("en").GetProperty("person").GetProperty("f1").GetDouble().Should().Be(1);
        _folder.Read("report.html").Should().StartWith("<!DOCTYPE html>");
        _folder.Read("figures.csv").Should().StartWith("language,layer");
    }

    [Fact]
    public void The_table_counts_how_roles_are_wrong()
    {
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", Annotations.Replace("code=NO", "code=SE", StringComparison.Ordinal));

        CliResult result = _folder.Run("evaluate", "gold");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(@"\n  missing +0 +0 *\n  spurious +0 +0 *\n  wrong country +1 +1 *\n  type +0 +0 *\n  wrong link +0 +0 *\n");
    }

    [Fact]
    public void A_figure_below_the_least_allowed_gives_1()
    {
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", "T1\tPerson 4 20\tForeign Minister\n");

        CliResult mentions = _folder.Run("evaluate", "gold", "--min-f1", "0.9");
        _folder.With("gold/en/a.ann", "T1\tPerson 4 20\tForeign Minister\n#1\tAnnotatorNotes T1\tlatin=Foreign Minister\n");
        CliResult result = _folder.Run("evaluate", "gold", "--min-f1", "0.9");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("person: F1 0.000 is below 0.900.");
        mentions.ExitCode.Should().Be(1);
        mentions.Error.Should().StartWith("entity, strict: F1 ", "spans alone tell no facts");
    }

    [Fact]
    public void A_folder_without_gold_and_a_broken_line_are_named()
    {
        _folder.With("empty/a.txt", Release).With("broken/en/a.txt", Release).With("broken/en/a.ann", "T1\tPerson 4\tForeign\n");

        _folder.Run("evaluate", "empty").Should().Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("no .txt with an .ann beside it"));
        _folder.Run("evaluate", "broken").Should().Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("a.ann:1: "));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_named()
    {
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", Annotations);

        CliResult result = _folder.Run("evaluate", "gold", "--report", "gone/report.html");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("gone/report.html");
    }

    [Fact]
    public void Gold_check_names_each_fault_with_its_line()
    {
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", Annotations.Replace("Erik Hansen", "Erik Hanson", StringComparison.Ordinal)).With("gold/en/b.txt", Release);

        CliResult result = _folder.Run("gold", "check", "gold");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().Equal("gold/en/a.ann:3: the text says 'Erik Hansen' there, the line 'Erik Hanson'.", "gold/en/b.txt: no .ann beside it.");
        _folder.With("good/en/a.txt", Release).With("good/en/a.ann", Annotations).Run("gold", "check", "good").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Compare_tells_which_facts_vanished()
    {
        _folder.With("in/a.txt", Release);
        _folder.Run("extract", "in", "--output", "A.ndjson").ExitCode.Should().Be(0);
        _folder.Run("extract", "in", "--output", "B", "--min-confidence", "1").ExitCode.Should().Be(0);
        _folder.With("gold/en/a.txt", Release).With("gold/en/a.ann", Annotations);

        CliResult result = _folder.Run("compare", "A.ndjson", "B", "--gold", "gold");

        result.ExitCode.Should().Be(0);
        result.OutputLines.Should().Contain(line => line.StartsWith("a  triple  - Erik Hansen: foreign_minister, NO", StringComparison.Ordinal));
        result.Output.Should().Contain("triple   F1 1.000 -> 0.000 (-1.000)");
    }
}
