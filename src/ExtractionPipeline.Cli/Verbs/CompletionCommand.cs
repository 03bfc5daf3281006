using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`completion SHELL`: prints the script by which a shell completes this program's command lines.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "completion.bash",
        ["zsh"] = "completion.zsh",
        ["fish"] = "completion.fish",
        ["pwsh"] = "completion.ps1",
    };

    public static Command Create()
    {
        Argument<string> shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." }.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        Command command = new("completion", "Print a script that teaches a shell to complete command lines of this program.") { shell };
        command.SetAction(result =>
        {
            using Stream script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(s_scripts[result.GetRequiredValue(shell)])!;
            using StreamReader text = new(script);
            result.InvocationConfiguration.Output.Write(text.ReadToEnd());
            return ExitCode.Done;
        });
        return command;
    }
}
