namespace ExtractionPipeline.Cli.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("'extrat' was not matched. Did you mean one of the following?", "extrat", "seeds")]
    [InlineData("Name files, folders or patterns to read, - for standard input, or a list with --files-from.", "extract")]
    [InlineData("Unrecognized option '--outptu'.", "extract", "a.txt", "--outptu", "out")]
    [InlineData("--threads 0: expected a whole number from 1 to 1024.", "extract", "a.txt", "--threads", "0")]
    [InlineData("--threads many: expected a whole number from 1 to 1024.", "extract", "a.txt", "--threads", "many")]
    [InlineData("--min-confidence 1.5: expected a number from 0 to 1.", "extract", "a.txt", "--min-confidence", "1.5")]
    [InlineData("--output a.txt: is a file; give a folder, or a name ending in .ndjson.", "extract", "a.txt", "--output", "a.txt")]
    [InlineData("--output b.ndjson: is a folder.", "extract", "a.txt", "--output", "b.ndjson")]
    [InlineData("Required argument missing for option: '--output'.", "extract", "a.txt", "--output")]
    [InlineData("Argument 'c' not recognized. Must be one of:", "extract", "a.txt", "--format", "c")]
    [InlineData("--format csv: give a folder with --output.", "extract", "a.txt", "--format", "csv")]
    [InlineData("Option '--output' is required.", "watch", ".")]
    [InlineData("--settle 0: expected seconds, from 0.1.", "watch", ".", "--output", "out", "--settle", "0")]
    [InlineData("Directory does not exist: 'nowhere'.", "extract", "a.txt", "--models", "nowhere")]
    [InlineData("Required command was not provided.", "train")]
    [InlineData("Required command was not provided.", "measure")]
    public void A_wrong_command_line_gives_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        using TemporaryFolder folder = new();
        folder.With("a.txt", "Görüş").With("b.ndjson/c.txt", "");

        CliResult result = folder.Run(arguments);

        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith(message).And.Contain("Usage:");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _extraction_pipeline extraction-pipeline")]
    [InlineData("zsh", "#compdef extraction-pipeline")]
    [InlineData("fish", "complete -c extraction-pipeline")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName extraction-pipeline")]
    public void Completion_prints_a_script_for_each_shell(string shell, string part)
    {
        using TemporaryFolder folder = new();

        folder.Run("completion", shell).Should().Match<CliResult>(r => r.ExitCode == 0 && r.Output.Contains(part) && r.Error.Length == 0);
        folder.Run("completion", "csh").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("extraction-pipeline ex", "extract")]
    [InlineData("extraction-pipeline extract --out", "--output")]
    [InlineData("extraction-pipeline completion z", "zsh")]
    [InlineData("extraction-pipeline extract a.txt --format c", "csv")]
    public void The_program_says_what_can_follow(string line, string candidate)
    {
        ArgumentNullException.ThrowIfNull(line);
        using TemporaryFolder folder = new();

        folder.Run($"[suggest:{line.Length}]", line).Output.Split('\n').Should().Contain(candidate);
    }

    [Theory]
    [InlineData("--help", "extract")]
    [InlineData("extract --help", "--output")]
    [InlineData("extract --help", "Examples:\n  # The facts of one text, on the screen\n  extraction-pipeline extract release.txt\n")]
    [InlineData("watch --help", "  extraction-pipeline watch inbox/ --output facts/\n")]
    [InlineData("--version", ".")]
    public void Help_and_version_are_results(string arguments, string part)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        using TemporaryFolder folder = new();

        CliResult result = folder.Run(arguments.Split(' '));

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain(part);
        result.Error.Should().BeEmpty();
    }
}
