using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>The program itself: every verb is listed here, one a line.</summary>
internal static class RootVerb
{
    /// <summary>What the program is called where it is installed.</summary>
    public const string Program = "extraction-pipeline";

    private static readonly (string Name, Func<Command> Create)[] s_verbs =
    [
        ("extract", ExtractCommand.Create),
        ("watch", WatchCommand.Create),
        ("graph", GraphCommand.Create),
        ("query", QueryCommand.Create),
        ("export", ExportCommand.Create),
        ("train", TrainCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("compare", CompareCommand.Create),
        ("gold", GoldCommand.Create),
        ("measure", MeasureCommand.Create),
        ("rules", RulesCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <param name="first">The first word of the command line: where it is a verb, the others are not made.</param>
    public static RootCommand Create(string? first)
    {
        RootCommand root = new("Reads foreign-policy press releases and writes who holds which office for which country, and who met whom, as JSON-LD with evidence.");
        bool isVerb = false;
        foreach (var (name, _) in s_verbs)
            isVerb |= name == first;
        foreach (var (name, create) in s_verbs)
        {
            if (!isVerb || name == first)
                root.Add(create());
        }

        return root.WithExamples();
    }
}
