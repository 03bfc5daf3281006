using System.CommandLine;
using ExtractionPipeline.Cli.Rules;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`rules …`: check, explain and print the rules of the languages.</summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "Check, explain and print the rules.") { Test(), Explain(), Book() };

    private static Command Test()
    {
        Option<DirectoryInfo> models = CommonOptions.Models();
        Option<string?> language = Language();
        Command command = new("test", "Run every rule on the examples and counter-examples that it carries.") { language, models };
        command.SetAction((result, _) => VerbHost.RunAsync(context =>
            new RuleReports(result.GetRequiredValue(models).FullName, context).Test(result.GetValue(language))));
        return command;
    }

    private static Command Explain()
    {
        Argument<FileInfo> file = new Argument<FileInfo>("file") { Description = "A text file." }.AcceptExistingOnly();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("explain", "Say for each sentence which rules fired, and which nearly did and where they stopped.") { file, models };
        command.SetAction((result, _) => VerbHost.RunAsync(context =>
            new RuleReports(result.GetRequiredValue(models).FullName, context).Explain(result.GetRequiredValue(file).FullName)));
        return command;
    }

    private static Command Book()
    {
        Option<DirectoryInfo> models = CommonOptions.Models();
        Option<string?> language = Language();
        Command command = new("book", "Print all rules as Markdown: what each reads, why, and its examples.") { language, models };
        command.SetAction((result, _) => VerbHost.RunAsync(context =>
            new RuleReports(result.GetRequiredValue(models).FullName, context).Book(result.GetValue(language))));
        return command;
    }

    private static Option<string?> Language() => new("--language")
    {
        Description = "Only this language's rules. Default: all languages of the models folder.",
        HelpName = "CODE",
    };
}
