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
    [InlineData("--help", "extract")]
    [InlineData("extract --help", "--output")]
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
