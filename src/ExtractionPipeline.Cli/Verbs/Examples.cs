using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>Help that shows what to type: examples behind the list of arguments, by verb.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, (string Does, string Line)[]> s_examples = new(StringComparer.Ordinal)
    {
        [""] =
        [
            ("The facts of one text, on the screen", "extract release.txt"),
            ("An archive, a file for each document", "extract archive/ --output facts/"),
            ("Every new file of a folder, as it comes", "watch inbox/ --output facts/"),
        ],
        ["extract"] =
        [
            ("The facts of one text, on the screen", "extract release.txt"),
            ("An archive, a file for each document; the same command later does only what is new or was left undone", "extract archive/ --output facts/"),
            ("Everything in one file, an object a line", "extract archive/ news.jsonl --output facts.ndjson"),
            ("Tables for a spreadsheet", "extract archive/ --output tables/ --format csv"),
            ("What would be done?", "extract archive/ --output facts/ --dry-run"),
            ("The bad documents once more, after they were mended", "extract archive/ --output facts/ --retry"),
            ("Who met whom, with jq", "extract archive/ | jq -r '.meetings[] | .date + \" \" + .evidence[0].quote'"),
        ],
        ["watch"] =
        [
            ("Until Ctrl-C", "watch inbox/ --output facts/"),
            ("As a service, for a log collector and a health check", "watch /srv/inbox --output /srv/facts --log json --health /run/extraction/health.json"),
        ],
        ["completion"] =
        [
            ("Bash, for you: in ~/.bashrc", "eval \"$(extraction-pipeline completion bash)\""),
            ("Zsh: in ~/.zshrc", "eval \"$(extraction-pipeline completion zsh)\""),
            ("Fish", "completion fish > ~/.config/fish/completions/extraction-pipeline.fish"),
            ("PowerShell: in $PROFILE", "extraction-pipeline completion pwsh | Out-String | Invoke-Expression"),
        ],
        ["evaluate"] =
        [
            ("Figures by language and layer", "evaluate gold-annotations"),
            ("Every error beside its text", "evaluate gold-annotations --report report.html"),
            ("Fail when quality fell", "evaluate gold-annotations --baseline gold-annotations/baseline.json --max-drop 0.02"),
        ],
        ["compare"] = [("What did my change do?", "compare facts-before/ facts-after/ --gold gold-annotations")],
        ["rules"] =
        [
            ("Do all examples of all rules hold?", "rules test"),
            ("Why is this fact missing?", "rules explain release.txt"),
        ],
    };

    /// <summary>Puts the examples behind the help of every verb that has some.</summary>
    public static RootCommand WithExamples(this RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Action((HelpAction)help.Action!);
        return root;
    }

    private sealed class Action(HelpAction help) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help need not get the rest of the line right.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            string verb = parseResult.CommandResult.Command is RootCommand ? "" : parseResult.CommandResult.Command.Name;
            if (!s_examples.TryGetValue(verb, out var examples))
                return code;
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (does, line) in examples)
                output.WriteLine($"  # {does}\n  {(line.Contains(RootVerb.Program, StringComparison.Ordinal) ? line : $"{RootVerb.Program} {line}")}");
            output.WriteLine();
            return code;
        }
    }
}
