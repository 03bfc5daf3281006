namespace ExtractionPipeline.Cli.Tests;

public class RulesTests
{
    [Fact]
    public void Test_runs_all_examples_of_all_languages()
    {
        using TemporaryFolder folder = new();

        CliResult result = folder.Run("rules", "test");

        result.Output.Should().MatchRegex(@"^[1-9][0-9]* rules, [1-9][0-9]* examples, 0 failed\n$");
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Explain_shows_what_fired_and_what_nearly_did()
    {
        using TemporaryFolder folder = new();
        folder.With(
            "a.txt",
            """
            The Foreign Minister of Norway, Erik Hansen, met with Ambassador Leyla Quliyeva in Oslo on 3 May 2024.

            A second meeting about fisheries and the northern sea was not yet planned by anybody in the capital, it was said.

            """);

        CliResult result = folder.Run("rules", "explain", "a.txt");

        result.Output.Should().MatchRegex("phrase en\\.[a-z.-]+: Role \"[^\"]*Foreign Minister").And.Contain("FACT   en.").And.Contain("nearly en.");
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Book_prints_each_rule_with_its_reason_and_examples()
    {
        using TemporaryFolder folder = new();

        CliResult result = folder.Run("rules", "book", "--language", "en");

        result.Output.Should().StartWith("# Rules of English\n").And.Contain("- reads: ").And.Contain("- not: ");
        result.Output.Should().NotContain("# Rules of Russian");
    }
}
