using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>Options that several verbs share, so that they read and mean the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>`--models DIR`: where lexicons, rules and weights are read from.</summary>
    public static Option<DirectoryInfo> Models() =>
        new Option<DirectoryInfo>("--models")
        {
            Description = "Folder of lexicons, rules and weights. Default: the one beside the program.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "models")),
        }.AcceptExistingOnly();

    /// <summary>`--threads N`: how many documents are worked on at once; read it by <see cref="ThreadsOf"/>. The output does not depend on it.</summary>
    public static Option<int?> Threads() => new("--threads")
    {
        Description = "Documents worked on at once; the output is the same for any number. Default: the number of processors.",
        HelpName = "N",
        CustomParser = NumberParser("--threads", 1, 1024, "a whole number from 1 to 1024"),
    };

    /// <summary>What was written behind an option, for validators: they also see lines that are not right otherwise.</summary>
    /// <returns>Null where the option or its argument is missing.</returns>
    public static string? Written(CommandResult command, Option option) => command.GetResult(option)?.Tokens is [var token, ..] ? token.Value : null;

    public static int ThreadsOf(ParseResult result, Option<int?> threads) => result.GetValue(threads) ?? Environment.ProcessorCount;

    /// <summary>Reads a number with bounds, both inclusive; what lies outside is a wrong command line.</summary>
    /// <param name="expected">What the message says is expected.</param>
    public static Func<ArgumentResult, T?> NumberParser<T>(string name, T least, T most, string expected) where T : struct, INumber<T> => result =>
    {
        string written = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out T number) && number >= least && number <= most)
            return number;
        result.AddError($"{name} {written}: expected {expected}.");
        return null;
    };
}
